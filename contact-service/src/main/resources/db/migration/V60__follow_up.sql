-- What the follow-up of the whole (rule 24) must remember, so that figures for a past period stay as they were.

-- Which unit has answered for a client, and from when; the first for all days before. client.unit_id tells only now.
CREATE TABLE client_unit_history (
	number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	client_id       uuid NOT NULL REFERENCES client ON DELETE CASCADE,
	municipality_id text NOT NULL,
	unit_id         text NOT NULL,
	from_day        date NOT NULL
);
CREATE INDEX client_unit_history_by_client ON client_unit_history (client_id, number);
CREATE INDEX client_unit_history_by_unit ON client_unit_history (municipality_id, unit_id);
INSERT INTO client_unit_history (client_id, municipality_id, unit_id, from_day)
SELECT client_id, municipality_id, unit_id, '-infinity' FROM client;

-- Orders appointments from the same day.
ALTER TABLE contact_assignment ADD appointed_at timestamptz NOT NULL DEFAULT clock_timestamp();
CREATE INDEX contact_assignment_by_client ON contact_assignment (client_id, role, valid_from);

-- plan-service's facts, as far as the figures need them. A step is an agreement or a follow-up.
CREATE TABLE followed_plan (
	plan_id         uuid PRIMARY KEY,
	client_id       uuid NOT NULL REFERENCES client ON DELETE CASCADE,
	municipality_id text NOT NULL,
	decision_id     text NOT NULL,
	ended_on        date
);
CREATE INDEX followed_plan_by_client ON followed_plan (client_id);
CREATE TABLE followed_plan_step (
	number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	plan_id     uuid NOT NULL REFERENCES followed_plan ON DELETE CASCADE,
	kind        text NOT NULL CHECK (kind IN ('AGREED', 'FOLLOWED_UP')),
	on_day      date NOT NULL,
	next_due_on date NOT NULL
);
CREATE INDEX followed_plan_step_by_plan ON followed_plan_step (plan_id, number);
