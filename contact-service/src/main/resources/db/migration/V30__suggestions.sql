-- How many clients a contact has, how MAIN and DEPUTY are paired, and whether units review all clients yearly. Sources:
-- Hemvården [000] (even spread, opposite helglag, yearly), Malmö and Lund in Socialstyrelsen's guidance [003].
CREATE TABLE load_policy (
	preset                           text PRIMARY KEY REFERENCES policy_preset,
	clients_per_contact_min          int,
	clients_per_contact_max          int,
	opposite_weekend_teams_preferred boolean NOT NULL,
	yearly_unit_review               boolean NOT NULL,
	CHECK (clients_per_contact_min >= 0 AND clients_per_contact_max >= clients_per_contact_min)
);
INSERT INTO load_policy VALUES
	('national',  NULL, NULL, false, false),
	('hemvarden', NULL, NULL, true,  true),
	('malmo',     4,    8,    true,  false),
	('lund',      3,    4,    false, true);

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
