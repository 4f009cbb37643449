-- Who visits a client, as the planner last told it, whole. No row: nobody has told.
CREATE TABLE visiting_staff (
  client_id uuid PRIMARY KEY REFERENCES client_in_care ON DELETE CASCADE,
  staff_ids text[] NOT NULL CHECK (cardinality(staff_ids) > 0),
  told_by   text NOT NULL,
  told_at   timestamptz NOT NULL
);
