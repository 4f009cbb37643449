-- What retention does with documentation, duties, wishes, warnings, visits and what figures are reckoned from.
ALTER TABLE documentation_mistake DISABLE TRIGGER documentation_mistake_is_locked;
ALTER TABLE documentation_mistake ADD client_id uuid REFERENCES client;
UPDATE documentation_mistake m SET client_id = e.client_id FROM documentation_entry e WHERE e.entry_id = m.entry_id;
ALTER TABLE documentation_mistake ALTER client_id SET NOT NULL;
ALTER TABLE documentation_mistake ENABLE TRIGGER documentation_mistake_is_locked;
CREATE INDEX documentation_mistake_by_client ON documentation_mistake (client_id);

-- An answer goes with its offer.
ALTER TABLE contact_answer DROP CONSTRAINT contact_answer_offer_id_fkey,
	ADD FOREIGN KEY (offer_id) REFERENCES contact_offer (offer_id) ON DELETE CASCADE;

INSERT INTO retained_table (table_name, holds, entry_column, position) VALUES
	('client_delegated_task', 'WORKING_PAPERS', NULL, 100),
	('contact_warning', 'WORKING_PAPERS', NULL, 100),
	('contact_watch', 'WORKING_PAPERS', NULL, 100),
	('documentation_mistake', 'DOCUMENTATION', 'marked_at', 50),
	('documentation_entry', 'DOCUMENTATION', 'recorded_at', 100),
	('contact_change_wish', 'DOCUMENTATION', 'wished_on', 100),
	('duty', 'DOCUMENTATION', 'closed_on', 100),
	-- Not the day of a visit or of a plan's step: they are no entries in a file, and figures are reckoned from them.
	('visit', 'DOCUMENTATION', NULL, 100),
	('followed_plan', 'DOCUMENTATION', NULL, 100),
	('client_unit_history', 'DOCUMENTATION', NULL, 100),
	('care_case', 'DOCUMENTATION', 'ended_on', 800);

-- Where someone on the staff is named beside their id: masked when that person's identity becomes protected. Who it is
-- stays known by the id.
CREATE TABLE named_staff (
	table_name  text NOT NULL REFERENCES retained_table,
	id_column   text NOT NULL CHECK (id_column ~ '^[a-z_]+$'),
	name_column text NOT NULL CHECK (name_column ~ '^[a-z_]+$'),
	PRIMARY KEY (table_name, name_column)
);
INSERT INTO named_staff SELECT table_name, author_column, author_name_column FROM retained_table
	WHERE author_column IS NOT NULL;
INSERT INTO named_staff VALUES
	('documentation_entry', 'author', 'author_name'),
	('documentation_entry', 'staff_id', 'staff_name'),
	('documentation_mistake', 'author', 'author_name'),
	('contact_change_wish', 'recorded_by', 'recorded_by_name');
ALTER TABLE retained_table DROP author_column, DROP author_name_column;

-- Documentation is locked but for two things the law asks for: erasing it when its time is over, and masking a name.
CREATE OR REPLACE FUNCTION lock_documentation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND current_setting('care.erasing', true) = 'on' THEN
		RETURN OLD;
	END IF;
	IF TG_OP = 'UPDATE' AND current_setting('care.masking', true) = 'on'
			AND to_jsonb(NEW) - 'author_name' - 'staff_name' = to_jsonb(OLD) - 'author_name' - 'staff_name' THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'Documentation is locked: it is marked as mistaken, never changed';
END $$;

-- A wish for another contact is met by another contact, in the role that the wish is about.
UPDATE duty_kind SET fulfilled_by = '{WISH_MET}' WHERE kind = 'NEW_CONTACT_AFTER_WISH';
