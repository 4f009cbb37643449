-- The day a plan waits for, and from when that is near under the plan's own policy: what a unit's worklist is ordered
-- and asked by. A plan opened before its policy was kept came under the three days that all had then.
ALTER TABLE implementation_plan
  ADD COLUMN deadline_on date GENERATED ALWAYS AS
    (CASE WHEN ended_on IS NULL THEN coalesce(next_follow_up_on, due_on) END) STORED,
  ADD COLUMN due_soon_on date;
UPDATE implementation_plan SET due_soon_on = coalesce(next_follow_up_on, due_on) - coalesce((policy ->> 'dueSoonDays')::int, 3)
WHERE ended_on IS NULL;
CREATE INDEX client_by_unit ON client_in_care (municipality_id, unit_id);
