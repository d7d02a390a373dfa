-- Purpose: what articles and persons are listed and found by, derived from the facts in the transaction that writes them.
-- Narrow tables of their own: a question that many articles answer reads these pages and not the documents. Words are
-- folded by the service; the rows of older facts, filled here, know plain spellings until the facts are written again.
-- A narrative is kept among the words, with # before its code.

CREATE TABLE article_search (
    article_id   text        PRIMARY KEY,
    recorded_at  timestamptz NOT NULL,
    published_at timestamptz,
    relevant     boolean     NOT NULL,
    language     text        NOT NULL,
    publisher    text        NOT NULL,
    story_id     text,
    words        tsvector    NOT NULL
);
INSERT INTO article_search (article_id, recorded_at, published_at, relevant, language, publisher, story_id, words)
SELECT a.article_id, a.recorded_at, a.published_at, a.relevant, a.language, a.publisher, a.story_id,
       strip(to_tsvector('simple', lower(a.title || ' ' || a.publisher)))
           || array_to_tsvector(ARRAY(SELECT '#' || n.code FROM article_narrative n WHERE n.article_id = a.article_id))
FROM tagged_article a;
-- A short list of what waits to be sorted in: every question reads all of it.
CREATE INDEX article_search_words ON article_search USING gin (words) WITH (gin_pending_list_limit = 512);
CREATE INDEX article_search_newest ON article_search (recorded_at DESC, article_id DESC);
CREATE INDEX article_search_relevant ON article_search (relevant DESC, recorded_at DESC, article_id DESC);
CREATE INDEX article_search_published ON article_search (published_at DESC NULLS LAST, article_id DESC);
CREATE INDEX article_search_language ON article_search (language, recorded_at DESC, article_id DESC);
CREATE INDEX article_search_publisher ON article_search (publisher, recorded_at DESC, article_id DESC);
CREATE INDEX article_search_story ON article_search (story_id) WHERE story_id IS NOT NULL;
-- Lists no longer read the documents in order.
DROP INDEX tagged_article_newest;
DROP INDEX tagged_article_published;

CREATE TABLE person_search (
    defector_id text     PRIMARY KEY,
    revision    int      NOT NULL,
    words       tsvector NOT NULL
);
INSERT INTO person_search (defector_id, revision, words)
SELECT defector_id, revision, strip(to_tsvector('simple', search_text)) FROM defector;
CREATE INDEX person_search_words ON person_search USING gin (words) WITH (gin_pending_list_limit = 512);
