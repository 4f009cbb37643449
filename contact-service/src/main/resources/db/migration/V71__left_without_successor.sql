-- Rule 7: a contact left the employer and no one was appointed. Who covers since then follows from this, until someone is
-- appointed or the case ends.
ALTER TABLE contact_assignment ADD COLUMN without_successor boolean NOT NULL DEFAULT false;
CREATE INDEX contact_assignment_without_successor ON contact_assignment (client_id) WHERE without_successor;
