-- One row: which outbox this is, for Kafka to fence by, and how it is cut. The number of
-- shards decides which relay sends which aggregate, so it can't change while rows wait.
CREATE TABLE event_outbox_identity (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    outbox_id uuid    NOT NULL DEFAULT gen_random_uuid(),
    shards    integer NOT NULL CHECK (shards > 0)
);

-- Counts each aggregate's events. Its row is what an append locks, until the commit.
CREATE TABLE event_outbox_sequence (
    aggregate_id uuid   PRIMARY KEY,
    seq          bigint NOT NULL
) WITH (fillfactor = 70);

-- Committed, unsent events. aggregatetype (the topic), aggregateid (the key), type and
-- payload (null: a tombstone) are named as Debezium's EventRouter names them.
CREATE TABLE event_outbox (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregatetype text        NOT NULL,
    aggregateid   uuid        NOT NULL,
    type          text        NOT NULL,
    payload       bytea,
    shard         integer     NOT NULL,
    seq           bigint      NOT NULL,
    event_id      uuid        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    headers       jsonb       NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000);

CREATE INDEX event_outbox_by_shard ON event_outbox (shard, id);

-- What a consumer has seen: see ConsumedSequences.
CREATE TABLE consumed_sequence (
    consumer text   NOT NULL,
    source   text   NOT NULL,
    key      text   NOT NULL,
    seq      bigint NOT NULL,
    PRIMARY KEY (consumer, source, key)
) WITH (fillfactor = 70);
