-- The ledger as the message log an operator searches. Bodies stand apart, so that who may search may not thereby read,
-- and so that a search never drags them along.
create table delivery_body (
    delivery_id bigint primary key references delivery on delete cascade,
    body        bytea  not null
);
insert into delivery_body (delivery_id, body) select id, body from delivery;
alter table delivery drop column body;

-- A replay is a row of its own that names the one it repeats; the event's first row is unique as before.
alter table delivery add column replay_of bigint;
alter table delivery drop constraint delivery_once;
create unique index delivery_once on delivery (channel, event_id) where replay_of is null;
create index delivery_replays on delivery (replay_of) where replay_of is not null;

alter table delivery add column trace_id text generated always as (
    case when traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-' then substr(traceparent, 4, 32) end) stored;

-- Each search reads the newest first and goes on from (ingested_at, id): every criterion has an index in that order.
drop index delivery_client;
drop index delivery_state;
create index delivery_client on delivery (client_id, ingested_at, id);
create index delivery_state on delivery (state, ingested_at, id);
create index delivery_channel on delivery (channel, ingested_at, id);
create index delivery_partner on delivery (partner, ingested_at, id);
create index delivery_type on delivery (type, ingested_at, id);
create index delivery_time on delivery (ingested_at, id);
create index delivery_event on delivery (event_id, ingested_at, id);
create index delivery_trace on delivery (trace_id, ingested_at, id) where trace_id is not null;
create index delivery_reference on delivery (partner_reference, ingested_at, id) where partner_reference is not null;

-- Which run of previewed acts an act was part of.
alter table operator_log add column run_id uuid;
