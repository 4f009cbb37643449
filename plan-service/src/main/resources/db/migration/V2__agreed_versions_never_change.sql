-- The last line of defence: whatever the code does, an agreed version and what belongs to it stays as it was agreed.
CREATE FUNCTION refuse_change_of_agreed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state = 'AGREED' THEN
    RAISE EXCEPTION 'Version % of plan % is agreed and never changes', old.version, old.plan_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'DELETE' THEN
    RETURN old;
  END IF;
  RETURN new;
END $$;

CREATE TRIGGER agreed_version_never_changes BEFORE UPDATE OR DELETE ON plan_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_version();

CREATE FUNCTION refuse_change_of_agreed_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched record;
BEGIN
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

CREATE TRIGGER agreed_goals_never_change BEFORE INSERT OR UPDATE OR DELETE ON version_goal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_content();
CREATE TRIGGER agreed_activities_never_change BEFORE INSERT OR UPDATE OR DELETE ON version_activity
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_content();
CREATE TRIGGER agreed_participants_never_change BEFORE INSERT OR UPDATE OR DELETE ON version_participant
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreed_content();
