-- Visits as they were made, from the planning system. unit_id is the unit that answered for the client on the day.
-- Nothing refers to a visit: rows older than the figures anyone asks for may be deleted by their day.
CREATE TABLE visit (
	municipality_id text        NOT NULL,
	visit_id        text        NOT NULL,
	client_id       uuid        NOT NULL REFERENCES client ON DELETE CASCADE,
	unit_id         text        NOT NULL,
	staff_id        text        NOT NULL,
	day             date        NOT NULL,
	started_at      timestamptz NOT NULL,
	ended_at        timestamptz NOT NULL,
	service_code    text,
	PRIMARY KEY (municipality_id, visit_id),
	CHECK (ended_at > started_at)
);
CREATE INDEX visit_by_unit ON visit (municipality_id, unit_id, day) INCLUDE (client_id, staff_id);
CREATE INDEX visit_by_client ON visit (client_id, day);
