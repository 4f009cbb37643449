-- The client's wish to change contact; at most one open for each role.
CREATE TABLE contact_change_wish (
	wish_id          uuid PRIMARY KEY,
	client_id        uuid NOT NULL REFERENCES client,
	municipality_id  text NOT NULL,
	role             text NOT NULL,
	wished_on        date NOT NULL,
	reason           text,
	wished_staff_id  text,
	recorded_by      text NOT NULL,
	recorded_by_name text NOT NULL,
	state            text NOT NULL CHECK (state IN ('OPEN', 'FULFILLED', 'WITHDRAWN', 'CASE_ENDED')),
	closed_on        date,
	assignment_id    uuid,
	CHECK ((state = 'OPEN') = (closed_on IS NULL))
);
CREATE UNIQUE INDEX one_open_wish_per_role ON contact_change_wish (client_id, role) WHERE state = 'OPEN';
CREATE INDEX contact_change_wish_by_client ON contact_change_wish (client_id, wished_on);

-- The health-care tasks for which a client needs someone with a delegation.
CREATE TABLE client_delegated_task (
	client_id uuid NOT NULL REFERENCES client,
	code      text NOT NULL,
	PRIMARY KEY (client_id, code)
);

ALTER TABLE staff_leave ADD cancelled_on date;

-- How far ahead a unit manager is warned. '*' holds where a municipality has no row of its own.
CREATE TABLE contact_warning_limit (
	municipality_id   text PRIMARY KEY,
	long_absence_days int  NOT NULL CHECK (long_absence_days > 0),
	title_proof_days  int  NOT NULL CHECK (title_proof_days >= 0)
);
INSERT INTO contact_warning_limit VALUES ('*', 30, 90);

-- What has been told of who covers for whom, and the next day on which that changes by its own date. The index is what
-- the daily pass reads: it costs in proportion to what is due.
CREATE TABLE contact_watch (
	client_id     uuid PRIMARY KEY REFERENCES client,
	cover         text NOT NULL,
	absent_staff  text,
	covering_staff text,
	covers_until  date,
	away_staff    text NOT NULL,
	next_day      date
);
CREATE INDEX contact_watch_by_next_day ON contact_watch (next_day, client_id) WHERE next_day IS NOT NULL;
INSERT INTO contact_watch (client_id, cover, away_staff, next_day)
	SELECT client_id, 'NONE', '', current_date FROM client WHERE home_care_open;

-- What a unit manager must act on. Kept when it no longer holds, with when it was cleared.
CREATE TABLE contact_warning (
	number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	client_id       uuid        NOT NULL REFERENCES client,
	municipality_id text        NOT NULL,
	kind            text        NOT NULL,
	since           date        NOT NULL,
	text            text        NOT NULL,
	raised_at       timestamptz NOT NULL,
	cleared_at      timestamptz
);
CREATE UNIQUE INDEX one_open_warning_of_a_kind ON contact_warning (client_id, kind) WHERE cleared_at IS NULL;
CREATE INDEX contact_warning_open ON contact_warning (municipality_id, since, number) WHERE cleared_at IS NULL;
