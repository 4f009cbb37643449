-- Rule 9: clients whom a unit's review has gone through and whose yearly duty is still open. One with two contacts is
-- done with in the background, soon after the review; one without keeps the duty until there are two.
CREATE TABLE unit_review_client (
	client_id   uuid PRIMARY KEY REFERENCES client ON DELETE CASCADE,
	reviewed_on date    NOT NULL,
	without_two boolean NOT NULL
);
CREATE INDEX unit_review_client_to_complete ON unit_review_client (client_id) WHERE NOT without_two;
INSERT INTO retained_table (table_name, holds, entry_column, position) VALUES
	('unit_review_client', 'WORKING_PAPERS', NULL, 100);
