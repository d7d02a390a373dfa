-- Whom we poll, how each feed is doing, and what each feed last said about each article.

create table feed (
    feed_id              text collate "C" primary key,
    url                  text        not null,
    publisher            text,
    language             text,
    title                text,
    state                text        not null check (state in ('active', 'paused', 'failing', 'gone')),
    interval_seconds     integer     not null check (interval_seconds > 0),
    created_at           timestamptz not null,
    next_poll_at         timestamptz not null,
    claimed_until        timestamptz,
    last_poll_at         timestamptz,
    last_success_at      timestamptz,
    last_error           text,
    consecutive_failures integer     not null default 0,
    etag                 text,
    last_modified        text,
    items_seen           bigint      not null default 0,
    items_published      bigint      not null default 0,
    items_unchanged      bigint      not null default 0
);
create index feed_due on feed (next_poll_at) where state in ('active', 'failing');
comment on column feed.claimed_until is 'Set while somebody polls it, so that two pollers never meet; ends by itself when the poller dies.';

create table feed_drop (
    feed_id text collate "C" not null references feed on delete cascade,
    reason  text             not null,
    items   bigint           not null,
    primary key (feed_id, reason)
);
comment on table feed_drop is 'Items of a feed that did not become an article, counted by reason.';

create table feed_item (
    feed_id       text collate "C" not null references feed on delete cascade,
    article_id    text collate "C" not null references article,
    revision_hash text             not null,
    primary key (feed_id, article_id)
);
comment on table feed_item is 'What a feed last said about an article. Two feeds that list one article in different words would otherwise revise it at every poll.';
