-- Purpose: who changed what. One row for each change that somebody made through the API: decisions, acknowledgements,
-- silences, rules, receivers. Decisions themselves are on the topic decisions, with the same account.

CREATE TABLE audit (
    seq     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL,
    by      text        NOT NULL,
    method  text        NOT NULL,
    path    text        NOT NULL,
    -- The id of what was made or changed, where the answer named one.
    subject text
);

CREATE INDEX audit_by_time ON audit (at);

-- Added to, never changed: not by this service, and not by whoever finds a way to speak with its rights.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is only added to';
END $$;

CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
