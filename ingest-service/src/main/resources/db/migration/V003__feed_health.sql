-- Leases with fencing, how each feed is doing and why, and pauses that servers ask for.

alter table feed
    add column server                  text,
    add column lease_token             bigint  not null default 0,
    add column wished_interval_seconds integer check (wished_interval_seconds > 0),
    add column next_poll_why           text    not null default 'first poll',
    add column state_reason            text    not null default 'new',
    add column state_since             timestamptz,
    add column odd_answers             integer not null default 0,
    add column last_full_at            timestamptz,
    add column newest_item_at          timestamptz,
    add column last_new_at             timestamptz,
    add column new_times               bigint[] not null default '{}',
    add column usual_gap_seconds       bigint,
    add column silent_from             timestamptz,
    add column silent_since            timestamptz,
    add column moved_to                text,
    add column moved_days              integer not null default 0,
    add column moved_last              date;

update feed set
    server = regexp_replace(substring(lower(url) from '^https?://([^/?#]*)'), ':(80|443)?$', ''),
    wished_interval_seconds = case when interval_seconds <> 3600 then interval_seconds end,
    state_since = created_at;
alter table feed alter column server set not null, alter column state_since set not null;
alter table feed set (fillfactor = 70);

create index feed_claimed on feed (server) where claimed_until is not null;
create index feed_by_url on feed (url);
comment on column feed.server is 'Host, with its port when that is not the usual one: it gets one request at a time.';
comment on column feed.lease_token is 'Counts up with each claim. Whoever notes something about a poll must hold the latest one.';
comment on column feed.wished_interval_seconds is 'What the operator set; without it interval_seconds adapts.';
comment on column feed.odd_answers is 'How many answers in a row were no feed: a login page, an empty page.';
comment on column feed.last_full_at is 'When it was last read without asking whether it had changed.';
comment on column feed.new_times is 'When it last had news, in seconds since 1970, oldest first; news within hours of each other is one.';
comment on column feed.silent_from is 'When it counts as silent if it brings nothing new until then.';
comment on column feed.silent_since is 'Set while a feed that used to speak brings nothing new: since its last news.';
comment on column feed.moved_to is 'Where the server says the feed has moved for good, on so many days; it is believed after three.';

create table feed_poll (
    feed_id      text collate "C" not null references feed on delete cascade,
    slot         integer          not null,
    polled_at    timestamptz      not null,
    outcome      text             not null,
    message      text             not null,
    items        integer          not null,
    published    integer          not null,
    milliseconds bigint           not null,
    primary key (feed_id, slot)
) with (fillfactor = 70);
comment on table feed_poll is 'The last polls of each feed; the slots are used in turns.';

create table feed_move (
    feed_id  text collate "C" not null references feed on delete cascade,
    moved_at timestamptz      not null,
    from_url text             not null,
    to_url   text             not null,
    primary key (feed_id, moved_at)
);
comment on table feed_move is 'Addresses that were changed because a server said on three days that the feed had moved for good.';

create table host_pause (
    server  text        primary key,
    until   timestamptz not null,
    since   timestamptz not null,
    reason  text        not null,
    strikes integer     not null
);
comment on table host_pause is 'Servers that asked to be left alone. A row outlives its time until the server answers well again.';
