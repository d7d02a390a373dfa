-- Purpose: what an analyst should look at, derived from the facts in the transaction that writes them, so that the queue is
-- read in its order whatever its length. effect is how far low, best and high of the total may move by a decision, together.

CREATE TABLE review_item (
    item_id    text             PRIMARY KEY,
    kind       text             NOT NULL,
    low        int              NOT NULL,
    best       int              NOT NULL,
    high       int              NOT NULL,
    effect     int              GENERATED ALWAYS AS (low + best + high) STORED,
    -- -1 when nothing is scored, so that it comes last
    score      double precision NOT NULL,
    at         timestamptz      NOT NULL,
    person     text,
    other      text,
    article_id text,
    attribute  text,
    why        text[]           NOT NULL DEFAULT '{}'
);
CREATE INDEX review_item_order ON review_item (effect DESC, score DESC, at DESC, item_id DESC);
CREATE INDEX review_item_kind ON review_item (kind, effect DESC, score DESC, at DESC, item_id DESC);
CREATE INDEX review_item_person ON review_item (person);
CREATE INDEX review_item_other ON review_item (other) WHERE other IS NOT NULL;
CREATE INDEX review_item_article ON review_item (article_id) WHERE article_id IS NOT NULL;
-- A link is in the record of either person, so it is looked up from both ends.
CREATE INDEX defector_linked ON defector USING gin (possibly_same) WHERE possibly_same <> '{}';

CREATE FUNCTION is_counted(status text, mentions int) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN status IN ('suggested', 'confirmed') AND mentions > 0;

-- Works out anew what there is to review about some persons.
CREATE FUNCTION review_persons(ids text[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM review_item WHERE person = ANY(ids) OR other = ANY(ids);

    -- Two who may be one: decided either way, low or best and high move by one.
    WITH linked AS (
        SELECT defector_id, possibly_same, doc FROM defector WHERE possibly_same <> '{}' AND possibly_same && ids
        UNION ALL
        SELECT defector_id, possibly_same, doc FROM defector WHERE possibly_same <> '{}' AND defector_id = ANY(ids)
    ), told AS (
        SELECT d.defector_id, link.id AS other, match.score, match.why
        FROM linked d CROSS JOIN LATERAL unnest(d.possibly_same) AS link (id)
        LEFT JOIN LATERAL (
            SELECT (m ->> 'score')::float8 AS score,
                   ARRAY(SELECT jsonb_array_elements_text(coalesce(m -> 'why', '[]'))) AS why
            FROM jsonb_array_elements(coalesce(d.doc -> 'possibleLinks', '[]')) m
            WHERE m ->> 'defectorId' = link.id LIMIT 1) match ON true
    ), pair AS (
        SELECT DISTINCT ON (1, 2) least(defector_id, other) AS one, greatest(defector_id, other) AS two, score, why
        FROM told WHERE defector_id = ANY(ids) OR other = ANY(ids)
        ORDER BY 1, 2, score DESC NULLS LAST, defector_id
    )
    INSERT INTO review_item (item_id, kind, low, best, high, score, at, person, other, why)
    SELECT 'possibly-same:' || one || ':' || two, 'possibly-same', 1, 1, 1, coalesce(score, -1),
           greatest(x.recorded_at, y.recorded_at), one, two, coalesce(why, '{}')
    FROM pair JOIN defector x ON x.defector_id = one JOIN defector y ON y.defector_id = two
    WHERE is_counted(x.status, x.mention_count) AND is_counted(y.status, y.mention_count);

    -- Rejected, a person leaves every bound; but low already counts linked persons as one.
    INSERT INTO review_item (item_id, kind, low, best, high, score, at, person)
    SELECT 'unconfirmed:' || defector_id, 'unconfirmed', (possibly_same = '{}')::int, 1, 1, -1, recorded_at, defector_id
    FROM defector WHERE defector_id = ANY(ids) AND status = 'suggested' AND mention_count > 0;

    -- Another value moves persons between buckets, never the total. An attribute that was corrected is settled.
    INSERT INTO review_item (item_id, kind, low, best, high, score, at, person, attribute)
    SELECT 'contradiction:' || d.defector_id || ':' || v.attribute, 'contradiction', 0, 0, 0, max(v.confidence),
           d.recorded_at, d.defector_id, v.attribute
    FROM defector d
    CROSS JOIN LATERAL jsonb_to_recordset(d.doc -> 'otherValues') AS v (attribute text, confidence float8)
    WHERE d.defector_id = ANY(ids) AND is_counted(d.status, d.mention_count) AND d.doc -> 'otherValues' IS NOT NULL
        AND NOT EXISTS (SELECT FROM jsonb_to_recordset(coalesce(d.doc -> 'decisions', '[]')) AS s (kind text, attribute text)
                        WHERE s.kind = 'correct-attribute' AND s.attribute = v.attribute)
    GROUP BY d.defector_id, v.attribute;
$$;

-- Works out anew which of some articles nobody could read.
CREATE FUNCTION review_articles(ids text[]) RETURNS void LANGUAGE sql AS $$
    DELETE FROM review_item WHERE article_id = ANY(ids);

    INSERT INTO review_item (item_id, kind, low, best, high, score, at, article_id)
    SELECT 'unread:' || article_id, 'unread', 0, 0, 0, -1, recorded_at, article_id
    FROM tagged_article WHERE article_id = ANY(ids) AND doc -> 'review' @> '[{"reason": "language"}]';
$$;

SELECT review_persons(ARRAY(SELECT defector_id FROM defector));
SELECT review_articles(ARRAY(SELECT article_id FROM tagged_article WHERE doc -> 'review' @> '[{"reason": "language"}]'));
