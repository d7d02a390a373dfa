-- Purpose: how many rows the large tables have, so that the first page counts nothing. Each statement that changes a table
-- changes its counter by the rows that it really inserted and deleted, in the same transaction.

CREATE TABLE row_counter (
    name text   PRIMARY KEY,
    rows bigint NOT NULL
) WITH (fillfactor = 50);
INSERT INTO row_counter (name, rows)
SELECT 'articles', count(*) FROM article_search UNION ALL
SELECT 'relevant', count(*) FROM article_search WHERE relevant UNION ALL
SELECT 'mentions', count(*) FROM mention UNION ALL
SELECT 'claims', count(*) FROM claim UNION ALL
SELECT 'narratives', count(*) FROM article_narrative;

CREATE FUNCTION count_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE row_counter SET rows = rows + (SELECT count(*) FROM added) WHERE name = TG_ARGV[0];
    RETURN NULL;
END $$;
CREATE FUNCTION count_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE row_counter SET rows = rows - (SELECT count(*) FROM gone) WHERE name = TG_ARGV[0];
    RETURN NULL;
END $$;
CREATE FUNCTION count_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE row_counter SET rows = 0 WHERE name = ANY(TG_ARGV);
    RETURN NULL;
END $$;
-- An article may become relevant, or stop being so, in a later revision.
CREATE FUNCTION count_relevant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    more bigint := 0;
BEGIN
    IF TG_OP IN ('INSERT', 'UPDATE') THEN
        more := more + (SELECT count(*) FROM added WHERE relevant);
    END IF;
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        more := more - (SELECT count(*) FROM gone WHERE relevant);
    END IF;
    UPDATE row_counter SET rows = rows + more WHERE name = 'relevant' AND more <> 0;
    RETURN NULL;
END $$;

CREATE TRIGGER articles_inserted AFTER INSERT ON article_search
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_inserted('articles');
CREATE TRIGGER articles_deleted AFTER DELETE ON article_search
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_deleted('articles');
CREATE TRIGGER articles_emptied AFTER TRUNCATE ON article_search
    FOR EACH STATEMENT EXECUTE FUNCTION count_emptied('articles', 'relevant');
CREATE TRIGGER relevant_inserted AFTER INSERT ON article_search
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_relevant();
CREATE TRIGGER relevant_updated AFTER UPDATE ON article_search
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_relevant();
CREATE TRIGGER relevant_deleted AFTER DELETE ON article_search
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_relevant();

CREATE TRIGGER mentions_inserted AFTER INSERT ON mention
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_inserted('mentions');
CREATE TRIGGER mentions_deleted AFTER DELETE ON mention
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_deleted('mentions');
CREATE TRIGGER mentions_emptied AFTER TRUNCATE ON mention
    FOR EACH STATEMENT EXECUTE FUNCTION count_emptied('mentions');
CREATE TRIGGER claims_inserted AFTER INSERT ON claim
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_inserted('claims');
CREATE TRIGGER claims_deleted AFTER DELETE ON claim
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_deleted('claims');
CREATE TRIGGER claims_emptied AFTER TRUNCATE ON claim
    FOR EACH STATEMENT EXECUTE FUNCTION count_emptied('claims');
CREATE TRIGGER narratives_inserted AFTER INSERT ON article_narrative
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_inserted('narratives');
CREATE TRIGGER narratives_deleted AFTER DELETE ON article_narrative
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_deleted('narratives');
CREATE TRIGGER narratives_emptied AFTER TRUNCATE ON article_narrative
    FOR EACH STATEMENT EXECUTE FUNCTION count_emptied('narratives');

CREATE INDEX defector_counted ON defector (status, mention_count);
