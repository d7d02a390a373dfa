-- Purpose: links between persons who may be one lower the low bound of every count, so they are kept beside what is counted.
ALTER TABLE defector ADD COLUMN possibly_same text[] NOT NULL DEFAULT '{}';
ALTER TABLE defector_history ADD COLUMN possibly_same text[] NOT NULL DEFAULT '{}';

UPDATE defector SET possibly_same = ARRAY(SELECT jsonb_array_elements_text(doc -> 'possiblySame'))
WHERE jsonb_typeof(doc -> 'possiblySame') = 'array';
UPDATE defector_history SET possibly_same = ARRAY(SELECT jsonb_array_elements_text(doc -> 'possiblySame'))
WHERE jsonb_typeof(doc -> 'possiblySame') = 'array';
