-- How long what is kept, by which rule; '*' is every municipality without a row of its own. The row with the latest
-- valid_from not after the day of the purge holds. Legal bases are dated, as laws change.
CREATE TABLE retention_period (
	municipality_id text NOT NULL,
	step            text NOT NULL CHECK (step IN ('END_EXCHANGE_CONSENTS', 'PURGE_WORKING_PAPERS', 'ERASE_CLIENT',
		'PURGE_IDEMPOTENCY_KEYS', 'PURGE_PARKED_RECORDS', 'DROP_ACCESS_LOG')),
	valid_from      date NOT NULL,
	period          interval NOT NULL CHECK (period >= interval '0'),
	legal_basis     text NOT NULL,
	PRIMARY KEY (municipality_id, step, valid_from)
);
INSERT INTO retention_period VALUES
	('*', 'END_EXCHANGE_CONSENTS', '2001-01-01', '7 days',
		'Samtycke till utbyte med regionen upphör med ärendet; sju dagar för att det sista ska nå fram'),
	('*', 'PURGE_WORKING_PAPERS', '2001-01-01', '90 days',
		'Arbetsmaterial behöver inte sparas vid avslutat ärende (Torsås riktlinje för kontaktmannaskap)'),
	('*', 'ERASE_CLIENT', '2001-01-01', '5 years',
		'12 kap. 1 § socialtjänstlagen (2001:453): gallras fem år efter sista anteckningen'),
	('*', 'ERASE_CLIENT', '2025-07-01', '5 years',
		'Socialtjänstlagen (2025:400), bestämmelserna om gallring: fem år efter sista anteckningen'),
	('*', 'PURGE_IDEMPOTENCY_KEYS', '2001-01-01', '30 days', 'Arbetsmaterial: tidigare svar till anropande system'),
	('*', 'PURGE_PARKED_RECORDS', '2001-01-01', '90 days', 'Arbetsmaterial: meddelanden som inte kunde läsas'),
	('*', 'DROP_ACCESS_LOG', '2001-01-01', '5 years',
		'Loggar över åtkomst sparas i fem år (kommunens dokumenthanteringsplan)');

-- Whose files are not destroyed but handed over to the archive, for research. No birth days: everyone.
CREATE TABLE kept_for_research (
	municipality_id text NOT NULL,
	valid_from      date NOT NULL,
	birth_days      int[],
	legal_basis     text NOT NULL,
	PRIMARY KEY (municipality_id, valid_from)
);
INSERT INTO kept_for_research VALUES
	('*', '2001-01-01', '{5,15,25}',
		'12 kap. 2 § socialtjänstlagen (2001:453) och 7 kap. 2 § socialtjänstförordningen (2001:937): födda den 5, 15 och 25'),
	('1480', '2001-01-01', NULL,
		'12 kap. 2 § socialtjänstlagen (2001:453) och 7 kap. 2 § socialtjänstförordningen (2001:937): alla i Göteborg');

-- Every table that holds something of a client: what it is, and which day an entry in it is from. A table with a
-- client_id that does not stand here makes a test red. They are emptied in the order of position.
CREATE TABLE retained_table (
	table_name   text PRIMARY KEY CHECK (table_name ~ '^[a-z_]+$'),
	holds        text NOT NULL CHECK (holds IN ('WORKING_PAPERS', 'DOCUMENTATION')),
	entry_column text CHECK (entry_column ~ '^[a-z_]+$'),
	position     int  NOT NULL DEFAULT 100
);
INSERT INTO retained_table VALUES
	('time_need', 'WORKING_PAPERS', 'reported_at', 100),
	('planning_wish', 'WORKING_PAPERS', 'reported_at', 100),
	('team_meeting_need', 'WORKING_PAPERS', 'noted_at', 100),
	('primary_care_contact', 'WORKING_PAPERS', NULL, 100),
	('need_assessment', 'DOCUMENTATION', 'assessed_on', 100),
	('contact_offer', 'DOCUMENTATION', 'offered_on', 100),
	('contact_assignment', 'DOCUMENTATION', 'ended_on', 100),
	('client_absence', 'DOCUMENTATION', 'away_from', 100),
	('consent', 'DOCUMENTATION', 'registered_at', 100),
	('care_report', 'DOCUMENTATION', 'written_at', 100),
	('duty_done', 'DOCUMENTATION', 'done_on', 100),
	('decision', 'DOCUMENTATION', 'ended_on', 900);

-- What must happen to a client without home care, and when. The row of a step that is done is gone; one without a day
-- waits for no day: its client's files are for the archive.
CREATE TABLE retention_due (
	client_id       uuid NOT NULL REFERENCES client,
	step            text NOT NULL,
	municipality_id text NOT NULL,
	ended_on        date NOT NULL,
	due_on          date,
	kept            text CHECK (kept IN ('ARCHIVE')),
	PRIMARY KEY (client_id, step),
	CHECK ((due_on IS NULL) = (kept IS NOT NULL))
);
CREATE INDEX retention_due_by_day ON retention_due (due_on, client_id) WHERE due_on IS NOT NULL;
INSERT INTO retention_due (client_id, step, municipality_id, ended_on, due_on)
	SELECT client_id, step, municipality_id, ended, ended + CASE step WHEN 'END_EXCHANGE_CONSENTS' THEN interval '7 days'
			WHEN 'PURGE_WORKING_PAPERS' THEN interval '90 days' ELSE interval '5 years' END
	FROM (SELECT c.client_id, c.municipality_id, coalesce(max(d.ended_on), current_date) AS ended
			FROM client c LEFT JOIN decision d USING (client_id) WHERE NOT c.home_care_open GROUP BY c.client_id) closed,
		unnest(ARRAY['END_EXCHANGE_CONSENTS', 'PURGE_WORKING_PAPERS', 'ERASE_CLIENT']) AS step;

-- What was purged, by which rule. Append-only, and holds no one's data but an id that no longer leads anywhere.
CREATE TABLE purge_log (
	number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at              timestamptz NOT NULL,
	municipality_id text,
	client_id       uuid,
	what            text   NOT NULL,
	rows            bigint NOT NULL,
	step            text   NOT NULL,
	legal_basis     text   NOT NULL,
	asked_by        text,
	reason          text
);
CREATE INDEX parked_record_by_age ON parked_record (parked_at);
CREATE INDEX purge_log_by_client ON purge_log (client_id);
CREATE FUNCTION refuse_change_of_purge_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The purge log is append-only';
END $$;
CREATE TRIGGER purge_log_is_append_only BEFORE UPDATE OR DELETE ON purge_log
	FOR EACH ROW EXECUTE FUNCTION refuse_change_of_purge_log();
CREATE TRIGGER purge_log_is_never_emptied BEFORE TRUNCATE ON purge_log
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_purge_log();
