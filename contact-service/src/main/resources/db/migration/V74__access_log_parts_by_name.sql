-- The planner may look at every relation's name before it knows which are the log's parts, and one that is no month
-- made dropping fail.
CREATE OR REPLACE FUNCTION drop_expired_access_log(older_than date) RETURNS TABLE (part text, held bigint) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('access_log_partitions'));
	SELECT c.relname INTO part FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
		WHERE i.inhparent = 'access_log'::regclass
			AND CASE WHEN c.relname ~ '^access_log_[0-9]{4}_[0-9]{2}$'
				THEN to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= least(older_than, current_date) END
		ORDER BY c.relname LIMIT 1;
	IF part IS NOT NULL THEN
		EXECUTE format('SELECT count(*) FROM %I', part) INTO held;
		EXECUTE format('DROP TABLE %I', part);
		RETURN NEXT;
	END IF;
END $$;
