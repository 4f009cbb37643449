-- What suggestions and messages must know of the staff.
ALTER TABLE staff
	ADD delegated_tasks    jsonb   NOT NULL DEFAULT '[]',
	ADD protected_identity boolean NOT NULL DEFAULT false;
