-- Times in which a feed was not heard: one row from its first failure to its recovery. What nobody hears is counted
-- nowhere, so whoever reads counts must be able to see when nobody listened.

create table feed_outage (
    feed_id    text collate "C" not null references feed on delete cascade,
    began_at   timestamptz      not null,
    ended_at   timestamptz,
    reason     text             not null,
    primary key (feed_id, began_at)
);
create index feed_outage_open on feed_outage (feed_id) where ended_at is null;
create index feed_outage_newest on feed_outage (began_at desc);
comment on table feed_outage is 'From the first failed poll to the first good one, or until the feed was paused, gone or deleted.';

-- Written where the state changes, whoever changes it.
create function note_feed_outage() returns trigger language plpgsql as $$
begin
    if new.state = 'failing' then
        insert into feed_outage (feed_id, began_at, reason)
        values (new.feed_id, new.state_since, new.state_reason) on conflict do nothing;
    else
        update feed_outage set ended_at = new.state_since where feed_id = new.feed_id and ended_at is null;
    end if;
    return null;
end $$;
create trigger feed_outage_noted after update of state on feed
    for each row when (old.state is distinct from new.state) execute function note_feed_outage();

insert into feed_outage (feed_id, began_at, reason)
select feed_id, state_since, state_reason from feed where state = 'failing' and state_since is not null;
