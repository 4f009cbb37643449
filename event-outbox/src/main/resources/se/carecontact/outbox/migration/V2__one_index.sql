-- The relay reads a shard's rows in the order of their ids. With an index on id beside
-- the one on (shard, id), PostgreSQL took the first, and a shard with nothing to send had
-- all the others' backlog read through; and each append wrote both.
ALTER TABLE event_outbox DROP CONSTRAINT event_outbox_pkey;
DROP INDEX event_outbox_by_shard;
ALTER TABLE event_outbox ADD PRIMARY KEY (shard, id);
