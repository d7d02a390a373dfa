-- Where everything that arrived went: counts at every gate, steps of single articles, other addresses of an article, pages to fetch.

create table gate_count (
    origin text collate "C" not null,
    gate   text             not null,
    shard  smallint         not null,
    items  bigint           not null,
    primary key (origin, gate, shard)
);
comment on table gate_count is 'seen = published + unchanged + all dropped:REASON + rows of page_task, for each origin and at any time.';
comment on column gate_count.origin is 'A feed''s id, posted or backfill. Rows outlive their feed.';
comment on column gate_count.shard is 'Spreads writers that would otherwise wait for one row; readers add them up.';

insert into gate_count (origin, gate, shard, items)
    select feed_id, 'seen', 0, items_seen from feed where items_seen > 0
    union all select feed_id, 'published', 0, items_published from feed where items_published > 0
    union all select feed_id, 'unchanged', 0, items_unchanged from feed where items_unchanged > 0
    union all select feed_id, 'dropped:' || reason, 0, items from feed_drop;
drop table feed_drop;
alter table feed drop column items_seen, drop column items_published, drop column items_unchanged;

create table article_step (
    article_id text collate "C" not null,
    gate       text             not null,
    outcome    text             not null,
    origin     text             not null,
    first_at   timestamptz      not null,
    last_at    timestamptz      not null,
    times      integer          not null,
    detail     jsonb            not null default '{}',
    primary key (article_id, gate, outcome, origin)
);
comment on table article_step is 'What happened to an article besides its revisions: drops, fetches of its page, moves. Also for ids that never became an article.';

create table url_alias (
    canonical_url text collate "C" primary key,
    target_url    text collate "C" not null,
    reason        text             not null,
    since         timestamptz      not null
);
create index url_alias_target on url_alias (target_url);
comment on table url_alias is 'Another canonical URL of an article, learned from a redirect, the page''s own canonical link or a feed''s id. Targets are never aliases themselves.';

create table feed_guid (
    feed_id       text collate "C" not null references feed on delete cascade,
    guid_hash     text collate "C" not null,
    canonical_url text             not null,
    primary key (feed_id, guid_hash)
);
comment on table feed_guid is 'The page that a feed last named under an id of its own. Ids are a feed''s private matter: the same id in another feed means nothing.';

alter table feed add column pages text not null default 'auto' check (pages in ('auto', 'always', 'never'));
comment on column feed.pages is 'auto: fetch the page of an item that carries only a summary.';

-- A statement is remembered while its page is still to be fetched, so before the article exists.
alter table feed_item drop constraint feed_item_article_id_fkey;

alter table article add column authority smallint not null default 1;
comment on column article.authority is '0 said by feeds of other sites only, 1 by its own site, its page or a post. A lower one never revises a higher one.';
alter table article_revision add column page jsonb;
comment on column article_revision.page is 'Facts of the fetch that brought the text: final URL, status, SHA-256 of the bytes. Absent when the text was in the feed or the post.';

create table page_task (
    article_id    text collate "C" primary key,
    feed_id       text collate "C" not null,
    host          text             not null,
    item          jsonb            not null,
    created_at    timestamptz      not null,
    due_at        timestamptz      not null,
    attempts      integer          not null default 0,
    claimed_until timestamptz,
    lease_token   bigint           not null default 0,
    last_error    text
);
create index page_task_due on page_task (due_at);
create index page_task_feed on page_task (feed_id);
comment on table page_task is 'Items whose feed carries only a summary. A row ends in the transaction that takes the article in: with its page, or with the summary when the page cannot be had.';
