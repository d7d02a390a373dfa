-- Purpose: claims with all that tells them apart. A figure is compared with others of the same part of the same group and
-- the same time, so the part (facet), the share and the text's words for the time are kept beside it.
ALTER TABLE claim ADD COLUMN facet text;
ALTER TABLE claim ADD COLUMN share double precision;
ALTER TABLE claim ADD COLUMN period text;
UPDATE claim c SET facet = s.said ->> 'facet', share = (s.said ->> 'share')::double precision, period = s.said ->> 'period'
FROM (SELECT a.article_id, said FROM tagged_article a, jsonb_array_elements(a.doc -> 'claims') AS said
      WHERE jsonb_typeof(a.doc -> 'claims') = 'array') s
WHERE c.article_id = s.article_id AND c.claim_id = s.said ->> 'claimId';
CREATE INDEX claim_figure ON claim (figure, of_whom);

-- Counts up whenever claims change, so that the ledger is worked out once for each state of the claims.
CREATE TABLE claim_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint  NOT NULL
);
INSERT INTO claim_version (version) VALUES (0);
