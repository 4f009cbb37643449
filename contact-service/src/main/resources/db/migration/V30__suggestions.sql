-- Everyone's load from the index alone; it takes over from the index on the staff's assignments.
CREATE INDEX contact_assignment_load ON contact_assignment (municipality_id, staff_id) INCLUDE (role, client_id)
	WHERE ended_on IS NULL;
DROP INDEX contact_assignment_by_staff;

-- Rule 9: that a unit has gone through all its clients, and what it then looked like.
CREATE TABLE unit_review (
	review_id           uuid PRIMARY KEY,
	municipality_id     text        NOT NULL REFERENCES municipality,
	unit_id             text        NOT NULL,
	reviewed_on         date        NOT NULL,
	reviewed_by         text        NOT NULL,
	reviewed_by_name    text        NOT NULL,
	recorded_at         timestamptz NOT NULL,
	note                text,
	clients             int         NOT NULL,
	without_two         int         NOT NULL,
	main_spread         jsonb       NOT NULL,
	deputy_spread       jsonb       NOT NULL
);
CREATE INDEX unit_review_by_unit ON unit_review (municipality_id, unit_id, reviewed_on);
