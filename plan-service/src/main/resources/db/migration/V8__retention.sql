-- How long what is kept, by which rule; '*' is every municipality without a row of its own. The row with the latest
-- valid_from not after the day of the purge holds. When a client is erased is contact-service's to say, which knows
-- whose files are for the archive: it waits here for no day of its own.
CREATE TABLE retention_period (
  municipality_id text NOT NULL,
  step            text NOT NULL CHECK (step IN ('PURGE_WORKING_PAPERS', 'ERASE_CLIENT', 'PURGE_IDEMPOTENCY_KEYS',
    'PURGE_PARKED_RECORDS', 'DROP_ACCESS_LOG')),
  valid_from      date NOT NULL,
  period          interval NOT NULL CHECK (period >= interval '0'),
  legal_basis     text NOT NULL,
  PRIMARY KEY (municipality_id, step, valid_from)
);
INSERT INTO retention_period VALUES
  ('*', 'PURGE_WORKING_PAPERS', '2001-01-01', '90 days',
    'Arbetsmaterial behöver inte sparas vid avslutat ärende (Torsås riktlinje för kontaktmannaskap)'),
  ('*', 'ERASE_CLIENT', '2001-01-01', '0 days',
    '12 kap. 1 § socialtjänstlagen (2001:453): gallras med klientens akt i contact-service'),
  ('*', 'ERASE_CLIENT', '2025-07-01', '0 days',
    'Socialtjänstlagen (2025:400), bestämmelserna om gallring: gallras med klientens akt i contact-service'),
  ('*', 'PURGE_IDEMPOTENCY_KEYS', '2001-01-01', '30 days', 'Arbetsmaterial: tidigare svar till anropande system'),
  ('*', 'PURGE_PARKED_RECORDS', '2001-01-01', '90 days', 'Arbetsmaterial: meddelanden som inte kunde läsas'),
  ('*', 'DROP_ACCESS_LOG', '2001-01-01', '5 years',
    'Loggar över åtkomst sparas i fem år (kommunens dokumenthanteringsplan)');

-- Every table that holds something of a client, by the column that leads to the client. A table with such a column
-- that does not stand here makes a test red. They are emptied in the order of position.
CREATE TABLE retained_table (
  table_name text PRIMARY KEY CHECK (table_name ~ '^[a-z_]+$'),
  hangs_on   text NOT NULL CHECK (hangs_on IN ('client_id', 'plan_id', 'follow_up_id', 'decision_id')),
  position   int  NOT NULL
);
INSERT INTO retained_table VALUES
  ('follow_up_outcome', 'follow_up_id', 100),
  ('follow_up', 'plan_id', 200),
  ('plan_reading', 'plan_id', 200),
  ('version_participant', 'plan_id', 200),
  ('version_activity', 'plan_id', 300),
  ('version_goal', 'plan_id', 400),
  ('plan_version', 'plan_id', 500),
  ('implementation_plan', 'client_id', 600),
  ('decision_goal', 'decision_id', 700),
  ('home_care_decision', 'client_id', 800),
  ('client_in_care', 'client_id', 900);

-- Whose facts are followed no more, however late they come. Holds an id that leads nowhere.
CREATE TABLE erased_client (
  client_id uuid PRIMARY KEY,
  erased_at timestamptz NOT NULL
);

-- What was purged, by which rule. Append-only, and holds no one's data but an id that no longer leads anywhere.
CREATE TABLE purge_log (
  number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at              timestamptz NOT NULL,
  municipality_id text,
  client_id       uuid,
  what            text   NOT NULL,
  rows            bigint NOT NULL,
  step            text   NOT NULL,
  legal_basis     text   NOT NULL
);
CREATE INDEX purge_log_by_client ON purge_log (client_id);
CREATE FUNCTION refuse_change_of_purge_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The purge log is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER purge_log_is_only_added_to BEFORE UPDATE OR DELETE ON purge_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_purge_log();
CREATE TRIGGER purge_log_is_never_emptied BEFORE TRUNCATE ON purge_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_purge_log();

-- What retention looks for, however much there is.
CREATE INDEX parked_record_by_age ON parked_record (parked_at);
CREATE INDEX parked_record_by_key ON parked_record (record_key);
CREATE INDEX ended_plan ON implementation_plan (ended_on, plan_id) WHERE ended_on IS NOT NULL;

-- Where someone on the staff is named beside their id: masked when that person's identity becomes protected. Who it is
-- stays known by the id.
CREATE TABLE named_staff (
  table_name  text NOT NULL REFERENCES retained_table,
  id_column   text NOT NULL CHECK (id_column ~ '^[a-z_]+$'),
  name_column text NOT NULL CHECK (name_column ~ '^[a-z_]+$'),
  PRIMARY KEY (table_name, name_column)
);
INSERT INTO named_staff VALUES
  ('plan_version', 'written_by_id', 'written_by_name'),
  ('follow_up', 'followed_by_id', 'followed_by_name'),
  ('plan_reading', 'staff_id', 'staff_name');

-- An agreed version is locked but for two things the law asks for: erasing it with its client, and masking a name.
CREATE OR REPLACE FUNCTION refuse_change_of_agreed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' AND current_setting('care.erasing', true) = 'on' THEN
    RETURN old;
  END IF;
  IF tg_op = 'UPDATE' AND current_setting('care.masking', true) = 'on'
      AND to_jsonb(new) - 'written_by_name' = to_jsonb(old) - 'written_by_name' THEN
    RETURN new;
  END IF;
  IF old.state = 'AGREED' THEN
    RAISE EXCEPTION 'Version % of plan % is agreed and never changes', old.version, old.plan_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'DELETE' THEN
    RETURN old;
  END IF;
  RETURN new;
END $$;

CREATE OR REPLACE FUNCTION refuse_change_of_agreed_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched record;
BEGIN
  IF tg_op = 'DELETE' AND current_setting('care.erasing', true) = 'on' THEN
    RETURN old;
  END IF;
  FOR touched IN
    SELECT v.plan_id, v.version FROM plan_version v
    WHERE v.state = 'AGREED'
      AND ((tg_op <> 'INSERT' AND v.plan_id = old.plan_id AND v.version = old.version)
        OR (tg_op <> 'DELETE' AND v.plan_id = new.plan_id AND v.version = new.version))
  LOOP
    RAISE EXCEPTION 'Version % of plan % is agreed and never changes', touched.version, touched.plan_id
      USING ERRCODE = 'integrity_constraint_violation';
  END LOOP;
  IF tg_op = 'DELETE' THEN
    RETURN old;
  END IF;
  RETURN new;
END $$;

CREATE OR REPLACE FUNCTION refuse_change_of_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' AND current_setting('care.erasing', true) = 'on' THEN
    RETURN old;
  END IF;
  IF tg_op = 'UPDATE' AND current_setting('care.masking', true) = 'on'
      AND to_jsonb(new) - 'staff_name' = to_jsonb(old) - 'staff_name' THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'Who has read a plan is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
