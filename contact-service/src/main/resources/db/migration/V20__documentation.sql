-- What is documented of a client's contacts: written once, never changed, never deleted; a mistake is marked beside it.
CREATE TABLE documentation_entry (
	number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	entry_id    uuid        NOT NULL UNIQUE,
	client_id   uuid        NOT NULL REFERENCES client,
	kind        text        NOT NULL,
	happened_on date        NOT NULL,
	outcome     text,
	role        text,
	staff_id    text,
	staff_name  text,
	reason      text,
	author      text        NOT NULL,
	author_name text        NOT NULL,
	recorded_at timestamptz NOT NULL
);
CREATE INDEX documentation_entry_by_client ON documentation_entry (client_id, number);

CREATE TABLE documentation_mistake (
	entry_id    uuid PRIMARY KEY REFERENCES documentation_entry (entry_id),
	reason      text        NOT NULL,
	author      text        NOT NULL,
	author_name text        NOT NULL,
	marked_at   timestamptz NOT NULL
);

-- Only what the law has erased (gallring) may go: a transaction that says so by care.erasing.
CREATE FUNCTION lock_documentation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND current_setting('care.erasing', true) = 'on' THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'Documentation is locked: it is marked as mistaken, never changed';
END $$;
CREATE TRIGGER documentation_entry_is_locked BEFORE UPDATE OR DELETE ON documentation_entry
	FOR EACH ROW EXECUTE FUNCTION lock_documentation();
CREATE TRIGGER documentation_entry_is_never_emptied BEFORE TRUNCATE ON documentation_entry
	FOR EACH STATEMENT EXECUTE FUNCTION lock_documentation();
CREATE TRIGGER documentation_mistake_is_locked BEFORE UPDATE OR DELETE ON documentation_mistake
	FOR EACH ROW EXECUTE FUNCTION lock_documentation();
CREATE TRIGGER documentation_mistake_is_never_emptied BEFORE TRUNCATE ON documentation_mistake
	FOR EACH STATEMENT EXECUTE FUNCTION lock_documentation();

-- An assessment's, offer's and answer's id is that of its entry, so that a mistaken one counts no more.
ALTER TABLE need_assessment ADD individual_circumstances text;
ALTER TABLE contact_offer ADD offer_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;

-- A client may change their mind: each answer is kept. contact_offer.answer is the one that counts now.
CREATE TABLE contact_answer (
	number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	answer_id   uuid NOT NULL UNIQUE,
	offer_id    uuid NOT NULL REFERENCES contact_offer (offer_id),
	answer      text NOT NULL,
	answered_on date NOT NULL,
	answered_by text NOT NULL
);
CREATE INDEX contact_answer_by_offer ON contact_answer (offer_id, number);
INSERT INTO contact_answer (answer_id, offer_id, answer, answered_on, answered_by)
	SELECT gen_random_uuid(), offer_id, answer, answered_on, documented_by FROM contact_offer
	WHERE answer IS NOT NULL ORDER BY number;

INSERT INTO documentation_entry (entry_id, client_id, kind, happened_on, outcome, reason, author, author_name, recorded_at)
	SELECT assessment_id, client_id, 'ASSESSED', assessed_on,
		CASE WHEN obviously_unnecessary THEN 'OBVIOUSLY_UNNECESSARY' ELSE 'NECESSARY' END, reason, assessed_by,
		assessed_by_name, assessed_on
	FROM need_assessment ORDER BY number;
INSERT INTO documentation_entry (entry_id, client_id, kind, happened_on, author, author_name, recorded_at)
	SELECT offer_id, client_id, 'OFFERED', offered_on, offered_by, offered_by, offered_on FROM contact_offer ORDER BY number;
INSERT INTO documentation_entry (entry_id, client_id, kind, happened_on, outcome, author, author_name, recorded_at)
	SELECT a.answer_id, o.client_id, 'ANSWERED', a.answered_on, a.answer, a.answered_by, a.answered_by, a.answered_on
	FROM contact_answer a JOIN contact_offer o USING (offer_id) ORDER BY a.number;
INSERT INTO documentation_entry (entry_id, client_id, kind, happened_on, outcome, role, staff_id, staff_name, author,
		author_name, recorded_at)
	SELECT a.assignment_id, a.client_id, 'APPOINTED', a.valid_from, a.kind, a.role, a.staff_id, s.name, a.appointed_by,
		a.appointed_by, a.valid_from
	FROM contact_assignment a JOIN staff s USING (municipality_id, staff_id) ORDER BY a.valid_from;
