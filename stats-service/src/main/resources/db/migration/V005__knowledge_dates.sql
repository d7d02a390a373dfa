-- Purpose: counts on any two knowledge dates without sorting the history for each question.

-- Until when a revision was the newest one known: the earliest time of a later revision.
ALTER TABLE defector_history ADD COLUMN known_until timestamptz NOT NULL DEFAULT 'infinity';
UPDATE defector_history h SET known_until = later.known_until
FROM (SELECT defector_id, revision,
             min(recorded_at) OVER (PARTITION BY defector_id ORDER BY revision
                                    ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS known_until
      FROM defector_history) later
WHERE later.defector_id = h.defector_id AND later.revision = h.revision AND later.known_until IS NOT NULL;
CREATE INDEX defector_history_known ON defector_history (known_until, recorded_at);

-- How a person stood when only what was published from known_from until just before known_until was loaded, by what is
-- known today. state_id is the smallest mention of the person then; one record of today can hold several.
CREATE TABLE defector_published (
    defector_id   text        NOT NULL,
    state_id      text        NOT NULL,
    known_from    timestamptz NOT NULL,
    known_until   timestamptz NOT NULL,
    status        text        NOT NULL,
    mention_count int         NOT NULL,
    nationality   text,
    gender        text,
    role          text,
    residence     text,
    narratives    varchar[]   NOT NULL,
    defected_from date,
    defected_to   date,
    possibly_same text[]      NOT NULL,
    PRIMARY KEY (defector_id, state_id, known_from)
);
CREATE INDEX defector_published_known ON defector_published (known_until, known_from);
