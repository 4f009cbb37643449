-- Answers to POSTs with an Idempotency-Key, committed with their effect. Rows older than the callers' retries may be deleted.
CREATE TABLE idempotency_key (
	caller       text        NOT NULL,
	key          text        NOT NULL,
	fingerprint  text        NOT NULL,
	status       int,
	content_type text,
	etag         text,
	body         bytea,
	created_at   timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

-- Who looked at or changed whose data, when and why. Append-only: the trigger refuses the rest, also for the owner.
CREATE TABLE access_log (
	id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at              timestamptz NOT NULL,
	caller          text        NOT NULL,
	caller_name     text        NOT NULL,
	caller_roles    text        NOT NULL,
	municipality_id text        NOT NULL,
	client_id       uuid        NOT NULL,
	purpose         text        NOT NULL,
	request_id      text
);
CREATE INDEX access_log_by_client ON access_log (client_id, at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The access log is append-only';
END $$;
CREATE TRIGGER access_log_is_append_only BEFORE UPDATE OR DELETE ON access_log
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_is_never_emptied BEFORE TRUNCATE ON access_log
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
