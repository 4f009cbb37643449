-- What a unit manager was shown of a leaver's clients and their successors. Forgotten when carried out, or after some days.
CREATE TABLE succession_preview (
	preview_id      uuid PRIMARY KEY,
	municipality_id text        NOT NULL,
	staff_id        text        NOT NULL,
	made_at         timestamptz NOT NULL,
	preview         jsonb       NOT NULL,
	FOREIGN KEY (municipality_id, staff_id) REFERENCES staff
);
CREATE INDEX succession_preview_by_age ON succession_preview (made_at);
