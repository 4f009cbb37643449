-- Every look at a client's data. Partitioned by year, so that retention drops a partition; the default catches
-- what nobody has made a partition for.
CREATE TABLE access_log (
  looked_at       timestamptz NOT NULL,
  subject         text NOT NULL,
  staff_id        text,
  municipality_id text NOT NULL,
  client_id       uuid NOT NULL,
  what            text NOT NULL,
  request_id      text NOT NULL
) PARTITION BY RANGE (looked_at);
CREATE TABLE access_log_2026 PARTITION OF access_log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE access_log_2027 PARTITION OF access_log FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE access_log_2028 PARTITION OF access_log FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
CREATE TABLE access_log_other PARTITION OF access_log DEFAULT;
CREATE INDEX ON access_log (client_id, looked_at);

CREATE FUNCTION refuse_change_of_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The access log is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER access_log_is_only_added_to BEFORE UPDATE OR DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_access_log();

-- The first answer to a POST with an Idempotency-Key.
CREATE TABLE idempotency_key (
  caller       text NOT NULL,
  key          text NOT NULL,
  fingerprint  text NOT NULL,
  status       int,
  content_type text,
  etag         text,
  body         bytea,
  claimed_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX ON idempotency_key (claimed_at);

-- Records of Kafka that could not be understood, whole, until someone has seen to them.
CREATE TABLE parked_record (
  topic        text   NOT NULL,
  partition_id int    NOT NULL,
  record_offset bigint NOT NULL,
  record_key   bytea,
  record_value bytea,
  headers      text   NOT NULL,
  reason       text   NOT NULL,
  parked_at    timestamptz NOT NULL,
  PRIMARY KEY (topic, partition_id, record_offset)
);
