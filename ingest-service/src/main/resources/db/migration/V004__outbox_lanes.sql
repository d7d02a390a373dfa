-- The outbox carries events of more than one topic, and back-filled articles in a lane of their own that lets live ones pass.

alter table outbox rename column article_id to record_key;
alter table outbox add column topic text not null default 'articles';
alter table outbox add column lane smallint not null default 0;
create index outbox_by_lane on outbox (lane, outbox_id);
comment on column outbox.record_key is 'The record''s key on the topic: the article id on the topic articles.';
comment on column outbox.lane is '0 live, 1 back-fill. A back-filled revision moves to lane 0 when a live one of its article follows, so their order stays.';
