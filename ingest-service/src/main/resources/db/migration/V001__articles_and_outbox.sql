-- Which articles were seen and in which revision, and the revisions that still have to reach the topic.

create table article (
    article_id          text collate "C" primary key,
    canonical_url       text        not null,
    url                 text        not null,
    revision            integer     not null,
    content_hash        text        not null,
    published_at        timestamptz,
    published_at_source text        not null,
    first_seen_at       timestamptz not null
) with (fillfactor = 90);
comment on table article is 'One row an article. The text is not kept here: it lives on the topic.';
comment on column article.content_hash is 'SHA-256 of title and text; with published_at it decides what is a new revision.';

create table article_revision (
    article_id    text collate "C" not null references article,
    revision      integer          not null,
    revision_hash text             not null,
    feed_id       text,
    received_at   timestamptz      not null,
    primary key (article_id, revision)
);
comment on column article_revision.feed_id is 'The feed that brought it; absent for a posted article. No reference: feeds can be deleted.';

create table outbox (
    outbox_id   bigint generated always as identity primary key,
    article_id  text collate "C" not null,
    revision    integer          not null,
    occurred_at timestamptz      not null,
    payload     bytea            not null
) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
-- Rows live for milliseconds, so compressing them costs more than it saves.
alter table outbox alter column payload set storage external;
create index outbox_by_article on outbox (article_id);
comment on table outbox is 'Revisions that are not yet on the topic. docs/decisions/0002-outbox-and-offsets.md tells how they get there.';

create table outbox_batch (
    batch_no   bigint   primary key,
    outbox_ids bigint[] not null
);
comment on table outbox_batch is 'The rows being published now. The number is committed as a Kafka offset in the same Kafka transaction as the records.';
