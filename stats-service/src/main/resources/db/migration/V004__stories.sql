-- Purpose: stories per narrative without reading a million articles, on any two knowledge dates. article_reading keeps what was
-- read in each article and when; story_state is worked out from it in the same transaction, whole stories at a time and
-- never by adding one, so that it does not depend on the order of arrival.

-- Every reading of an article that is or was part of a story. story_id is absent when the reading found nothing relevant.
CREATE TABLE article_reading (
    article_id   text        NOT NULL,
    revision     int         NOT NULL,
    recorded_at  timestamptz NOT NULL,
    story_id     text,
    published_at timestamptz,
    codes        varchar[]   NOT NULL,
    PRIMARY KEY (article_id, revision, recorded_at)
);
CREATE INDEX article_reading_story ON article_reading (story_id) WHERE story_id IS NOT NULL;

-- How a story stood from known_from until just before known_until. since[i] is when the earliest article that carries
-- codes[i] was published, and published_at the same for the whole story; both absent when no article has a date.
CREATE TABLE story_state (
    story_id     text          NOT NULL,
    known_from   timestamptz   NOT NULL,
    known_until  timestamptz   NOT NULL,
    published_at timestamptz,
    day          date,
    codes        varchar[]     NOT NULL,
    since        timestamptz[] NOT NULL,
    PRIMARY KEY (story_id, known_from)
);
CREATE INDEX story_state_day ON story_state (day, story_id) WHERE known_until = 'infinity';

-- Of older readings only the newest is known.
INSERT INTO article_reading (article_id, revision, recorded_at, story_id, published_at, codes)
SELECT a.article_id, a.revision, a.recorded_at, a.story_id, a.published_at,
       ARRAY(SELECT n.code FROM article_narrative n WHERE n.article_id = a.article_id ORDER BY n.code)
FROM tagged_article a WHERE a.relevant AND a.story_id IS NOT NULL;
INSERT INTO story_state (story_id, known_from, known_until, published_at, day, codes, since)
SELECT s.story_id, s.known_from, 'infinity', s.published_at, (s.published_at AT TIME ZONE 'UTC')::date,
       coalesce(c.codes, '{}'), coalesce(c.since, '{}')
FROM (SELECT story_id, min(recorded_at) AS known_from, min(published_at) AS published_at
      FROM article_reading GROUP BY story_id) s
LEFT JOIN (SELECT story_id, array_agg(code ORDER BY code) AS codes, array_agg(since ORDER BY code) AS since
           FROM (SELECT story_id, code, min(published_at) AS since
                 FROM article_reading, unnest(codes) AS code GROUP BY story_id, code) carried
           GROUP BY story_id) c USING (story_id);
