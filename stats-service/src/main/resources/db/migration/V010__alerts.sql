-- Purpose: alerts, derived from facts by comparing what should stand with what does. The alert log is all that is
-- remembered: a fingerprint says what an alert is about, so the same facts, in any order and however often, are told once.

-- When each article that says something first became known, and whether it came as history. A later revision or another
-- division into stories changes neither; once back-filled is back-filled.
CREATE TABLE article_arrival (
    article_id        text        PRIMARY KEY,
    first_recorded_at timestamptz NOT NULL,
    backfill          boolean     NOT NULL
);
-- What was known before there were alerts is history.
INSERT INTO article_arrival (article_id, first_recorded_at, backfill)
SELECT a.article_id, least(a.recorded_at, (SELECT min(r.recorded_at) FROM article_reading r WHERE r.article_id = a.article_id)),
       true
FROM tagged_article a WHERE a.relevant;

-- Persons whose first report came as news, however old it was then: the earliest published article among their mentions.
-- Worked out anew for the persons that a flush touched.
CREATE TABLE person_news (
    defector_id  text        PRIMARY KEY,
    article_id   text        NOT NULL,
    published_at timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX person_news_recorded ON person_news (recorded_at);
CREATE INDEX defector_merged_into ON defector ((doc ->> 'mergedInto')) WHERE status = 'merged';

-- What was touched since the last evaluation. Rows are added by flushes and removed by number, so that neither waits.
CREATE TABLE alert_touched (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text NOT NULL,
    subject text NOT NULL
);

-- since: what became known before is no news to this rule. A rule that was deleted keeps its row: its alerts are still
-- corrected.
CREATE TABLE alert_rule (
    rule_id    text        PRIMARY KEY,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    enabled    boolean     NOT NULL,
    severity   text        NOT NULL,
    settings   jsonb       NOT NULL,
    version    int         NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text        NOT NULL,
    built_in   boolean     NOT NULL DEFAULT false,
    deleted    boolean     NOT NULL DEFAULT false,
    since      timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO alert_rule (rule_id, name, kind, enabled, severity, settings, changed_by, built_in) VALUES
    ('new-persons', 'New persons', 'new-person', true, 'info', '{}', 'testimony', true),
    ('narrative-surges', 'Narrative surges', 'narrative-surge', true, 'warning', '{}', 'testimony', true),
    ('quarter-thresholds', 'Thresholds by quarter', 'threshold', true, 'info', '{"slice": "quarter"}', 'testimony', true),
    ('person-changes', 'Changes of persons', 'person-changed', false, 'info', '{}', 'testimony', true),
    ('corrections', 'Corrections', 'correction', true, 'warning', '{}', 'testimony', true),
    ('feed-silent', 'Silent feeds', 'feed-silent', true, 'warning', '{}', 'testimony', true);

-- One row an alert, corrections included. doc is the event as it stands; an erased person's alert keeps no text.
CREATE TABLE alert (
    alert_id     text        PRIMARY KEY,
    fingerprint  text        NOT NULL UNIQUE,
    rule_id      text        NOT NULL,
    kind         text        NOT NULL,
    severity     text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('open', 'withdrawn', 'expired')),
    revision     int         NOT NULL,
    raised_at    timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    subject_type text        NOT NULL,
    subject_id   text        NOT NULL,
    doc          jsonb       NOT NULL,
    labels       jsonb       NOT NULL,
    changes      jsonb       NOT NULL DEFAULT '[]',
    corrects     text,
    corrected_by text,
    silenced_by  text,
    acknowledged_by   text,
    acknowledged_at   timestamptz,
    acknowledged_note text,
    from_topic   boolean     NOT NULL DEFAULT false,
    erased       boolean     NOT NULL DEFAULT false
);
CREATE INDEX alert_newest ON alert (raised_at DESC, alert_id DESC);
CREATE INDEX alert_of_subject ON alert (subject_id);
CREATE INDEX alert_of_rule ON alert (rule_id, state);
CREATE INDEX alert_erased ON alert (alert_id) WHERE erased AND state <> 'withdrawn';

CREATE TABLE alert_revision (
    alert_id text        NOT NULL,
    revision int         NOT NULL,
    at       timestamptz NOT NULL,
    occasion text        NOT NULL,
    doc      jsonb       NOT NULL,
    changes  jsonb       NOT NULL,
    PRIMARY KEY (alert_id, revision)
);

-- Who does not want to be told of what, for how long. Rows are ended, never deleted.
CREATE TABLE silence (
    silence_id text        PRIMARY KEY,
    matchers   jsonb       NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    created_by text        NOT NULL,
    comment    text        NOT NULL,
    ended_by   text
);
CREATE INDEX silence_ends ON silence (ends_at);
