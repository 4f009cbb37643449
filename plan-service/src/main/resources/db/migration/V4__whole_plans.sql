-- A plan keeps the policy it was opened under; one opened before that was kept has none here, and the policy that
-- holds for its decision's day counts.
ALTER TABLE implementation_plan
  ADD COLUMN provider         text,
  ADD COLUMN part_of_day      text NOT NULL DEFAULT 'WHOLE_DAY' CHECK (part_of_day IN ('WHOLE_DAY', 'DAY', 'NIGHT')),
  ADD COLUMN policy           jsonb,
  ADD COLUMN due_soon_told_on date,
  ADD COLUMN overdue_told_on  date,
  -- The day on which something is next to be told of the plan's last day.
  ADD COLUMN announce_on      date;
UPDATE implementation_plan SET announce_on = coalesce(next_follow_up_on, due_on) - 3 WHERE ended_on IS NULL;
-- What is to be announced is found by this alone, however many plans there are.
CREATE INDEX plan_to_announce ON implementation_plan (announce_on, client_id) WHERE announce_on IS NOT NULL;

ALTER TABLE plan_version
  ADD COLUMN not_given_reason text,
  ADD COLUMN what_changed     text,
  ADD COLUMN why_changed      text,
  DROP CONSTRAINT plan_version_agreed_by_check,
  ADD CONSTRAINT plan_version_agreed_by_check CHECK (agreed_by IN ('CLIENT', 'LEGAL_REPRESENTATIVE', 'NOT_GIVEN')),
  ADD CONSTRAINT missing_agreement_has_a_reason
    CHECK ((not_given_reason IS NOT NULL) = (agreed_by IS NOT DISTINCT FROM 'NOT_GIVEN')),
  ADD CONSTRAINT change_has_what_and_why CHECK ((what_changed IS NULL) = (why_changed IS NULL));

ALTER TABLE version_activity ADD COLUMN schedule jsonb NOT NULL DEFAULT '[]';
ALTER TABLE version_participant ADD COLUMN how text;

ALTER TABLE follow_up
  ADD COLUMN care_manager_consent_by text CHECK (care_manager_consent_by IN ('CLIENT', 'LEGAL_REPRESENTATIVE')),
  ADD COLUMN care_manager_consent_on date,
  ADD CONSTRAINT consent_has_who_and_when
    CHECK ((care_manager_consent_by IS NULL) = (care_manager_consent_on IS NULL));

-- Who has read which version (the reading duty). Only ever added to.
CREATE TABLE plan_reading (
  plan_id    uuid NOT NULL,
  version    int  NOT NULL,
  staff_id   text NOT NULL,
  staff_name text NOT NULL,
  read_at    timestamptz NOT NULL,
  PRIMARY KEY (plan_id, version, staff_id),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version
);
CREATE FUNCTION refuse_change_of_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Who has read a plan is only added to' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER reading_is_only_added_to BEFORE UPDATE OR DELETE ON plan_reading
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_reading();
