-- The access log as in contact-service: who by name and role, and why. It grows with every look, so it stands in one
-- partition per month: retention drops a month whole, and nothing else ever takes a row away.
ALTER TABLE access_log RENAME TO access_log_before;
ALTER INDEX access_log_client_id_looked_at_idx RENAME TO access_log_before_by_client;

CREATE TABLE access_log (
  id              bigint GENERATED ALWAYS AS IDENTITY,
  at              timestamptz NOT NULL,
  caller          text NOT NULL,
  caller_name     text NOT NULL,
  caller_roles    text NOT NULL,
  municipality_id text NOT NULL,
  client_id       uuid NOT NULL,
  purpose         text NOT NULL,
  reason          text,
  request_id      text,
  PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);
CREATE INDEX access_log_by_client ON access_log (client_id, at, id);
CREATE TRIGGER access_log_is_append_only BEFORE UPDATE OR DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_access_log();
CREATE TRIGGER access_log_is_never_emptied BEFORE TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_log();

-- Makes the partitions from one month to another, where they are not there. Replicas that do so at once wait for each
-- other. The parent's trigger on rows holds in a partition too; that on TRUNCATE does not, so each gets its own.
CREATE FUNCTION make_access_log_partitions(from_day date, to_day date) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', from_day);
  part  text;
  made  int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('access_log_partitions'));
  WHILE month <= to_day LOOP
    part := 'access_log_' || to_char(month, 'YYYY_MM');
    IF to_regclass(part) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF access_log FOR VALUES FROM (%L) TO (%L)', part,
        month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
      EXECUTE format('CREATE TRIGGER access_log_is_never_emptied BEFORE TRUNCATE ON %I '
        'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_access_log()', part);
      made := made + 1;
    END IF;
    month := month + interval '1 month';
  END LOOP;
  RETURN made;
END $$;

-- Drops the oldest partition all of whose rows are older than a day, and says which and how many rows it held; no row
-- where none is that old. The one door by which anything leaves the log.
CREATE FUNCTION drop_expired_access_log(older_than date) RETURNS TABLE (part text, held bigint) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('access_log_partitions'));
  SELECT c.relname INTO part FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'access_log'::regclass
      -- The planner may look at every relation's name before it knows which are the log's parts.
      AND CASE WHEN c.relname ~ '^access_log_[0-9]{4}_[0-9]{2}$'
        THEN to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= least(older_than, current_date) END
    ORDER BY c.relname LIMIT 1;
  IF part IS NOT NULL THEN
    EXECUTE format('SELECT count(*) FROM %I', part) INTO held;
    EXECUTE format('DROP TABLE %I', part);
    RETURN NEXT;
  END IF;
END $$;

SELECT make_access_log_partitions(coalesce((SELECT min(looked_at)::date FROM access_log_before), current_date),
  current_date + 400);
-- Names and roles were not kept before; the token's subject stands for the name.
INSERT INTO access_log (at, caller, caller_name, caller_roles, municipality_id, client_id, purpose, request_id)
  SELECT looked_at, subject, subject, '', municipality_id, client_id, what, request_id FROM access_log_before
  ORDER BY looked_at;
DROP TABLE access_log_before;

-- Staff whose identity is protected, as contact-service tells it: it masks their names in its events.
CREATE TABLE protected_staff (
  municipality_id text NOT NULL,
  staff_id        text NOT NULL,
  PRIMARY KEY (municipality_id, staff_id)
);
