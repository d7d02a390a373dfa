-- Purpose: the facts as classify-service published them, and beside them the next offset of each partition, so that one
-- transaction writes both. No foreign keys across topics: a mention may arrive before its article or its person.

-- Where reading goes on. A writer that no longer owns the partition finds another next_offset and rolls back.
CREATE TABLE consumed_offset (
    topic        text    NOT NULL,
    partition_no int     NOT NULL,
    next_offset  bigint  NOT NULL,
    dead_letters bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition_no)
);

-- One row an article: its newest revision as it was read. doc is the whole event.
CREATE TABLE tagged_article (
    article_id   text             PRIMARY KEY,
    revision     int              NOT NULL,
    story_id     text,
    relevant     boolean          NOT NULL,
    publisher    text             NOT NULL,
    language     text             NOT NULL,
    title        text             NOT NULL,
    url          text             NOT NULL,
    published_at timestamptz,
    recorded_at  timestamptz      NOT NULL,
    doc          jsonb            NOT NULL
);
CREATE INDEX tagged_article_newest ON tagged_article (recorded_at DESC, article_id DESC);
CREATE INDEX tagged_article_newest_relevant ON tagged_article (recorded_at DESC, article_id DESC) WHERE relevant;
CREATE INDEX tagged_article_story ON tagged_article (story_id, published_at) WHERE relevant;
CREATE INDEX tagged_article_published ON tagged_article (published_at DESC NULLS LAST);

-- The narratives of each article, from its event.
CREATE TABLE article_narrative (
    article_id text             NOT NULL,
    code       text             NOT NULL,
    score      double precision NOT NULL,
    PRIMARY KEY (article_id, code)
);

-- The figures each article asserts, from its event.
CREATE TABLE claim (
    article_id  text   NOT NULL,
    claim_id    text   NOT NULL,
    figure      bigint NOT NULL,
    bound       text   NOT NULL,
    of_whom     text   NOT NULL,
    nationality text,
    gender      text,
    quote       text   NOT NULL,
    PRIMARY KEY (article_id, claim_id)
);

-- One row a mention, as it was resolved last.
CREATE TABLE mention (
    mention_id   text        PRIMARY KEY,
    defector_id  text        NOT NULL,
    article_id   text        NOT NULL,
    story_id     text        NOT NULL,
    published_at timestamptz,
    doc          jsonb       NOT NULL
);
CREATE INDEX mention_of_defector ON mention (defector_id, published_at, mention_id);
CREATE INDEX mention_in_article ON mention (article_id);

-- One row a person: the newest revision. best_quarter holds more than half of the interval of leaving, if one does.
CREATE TABLE defector (
    defector_id       text        PRIMARY KEY,
    revision          int         NOT NULL,
    recorded_at       timestamptz NOT NULL,
    status            text        NOT NULL,
    mention_count     int         NOT NULL,
    sources           int         NOT NULL,
    nationality       text,
    gender            text,
    role              text,
    residence         text,
    narratives        varchar[]   NOT NULL,
    defected_from     date,
    defected_to       date,
    date_precision    text,
    best_quarter      text,
    first_reported_at timestamptz,
    last_reported_at  timestamptz,
    search_text       text        NOT NULL,
    doc               jsonb       NOT NULL
);
CREATE INDEX defector_newest ON defector (recorded_at DESC, defector_id DESC);

-- Every revision of every person, so that a count can be given as it was known on any day.
CREATE TABLE defector_history (
    defector_id   text        NOT NULL,
    revision      int         NOT NULL,
    recorded_at   timestamptz NOT NULL,
    status        text        NOT NULL,
    mention_count int         NOT NULL,
    nationality   text,
    gender        text,
    role          text,
    residence     text,
    narratives    varchar[]   NOT NULL,
    defected_from date,
    defected_to   date,
    doc           jsonb       NOT NULL,
    PRIMARY KEY (defector_id, revision)
);
