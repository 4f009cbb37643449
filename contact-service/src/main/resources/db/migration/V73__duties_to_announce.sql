-- What is still to be announced, in a narrow table of its own. As an index on duty it made each announcement a new entry
-- in every index of duty, each on another page among many, all read from the disk and logged in full; now the duty's new
-- version stays on its page and none of duty's indexes is written to.
DROP INDEX duty_to_announce;
ALTER TABLE duty SET (fillfactor = 80);

-- Holds only what is still to be announced, by its day: finding what is due reads what is due and no more.
CREATE TABLE duty_to_announce (
	announce_on date NOT NULL,
	client_id   uuid NOT NULL,
	duty_id     uuid NOT NULL,
	PRIMARY KEY (announce_on, client_id, duty_id)
);
INSERT INTO duty_to_announce
SELECT announce_on, client_id, duty_id FROM duty WHERE state = 'OPEN' AND announce_on IS NOT NULL;

-- Kept as an index would be, by whatever changes a duty: so it can't differ from duty, and needs no key to it.
CREATE FUNCTION add_duties_to_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO duty_to_announce
	SELECT announce_on, client_id, duty_id FROM added WHERE state = 'OPEN' AND announce_on IS NOT NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER duty_added AFTER INSERT ON duty
	REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_duties_to_announce();

CREATE FUNCTION change_duty_to_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM duty_to_announce
	WHERE announce_on = OLD.announce_on AND client_id = OLD.client_id AND duty_id = OLD.duty_id;
	IF TG_OP = 'UPDATE' AND NEW.state = 'OPEN' AND NEW.announce_on IS NOT NULL THEN
		INSERT INTO duty_to_announce VALUES (NEW.announce_on, NEW.client_id, NEW.duty_id);
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER duty_changed AFTER UPDATE ON duty FOR EACH ROW
	WHEN ((OLD.state, OLD.announce_on, OLD.client_id) IS DISTINCT FROM (NEW.state, NEW.announce_on, NEW.client_id))
	EXECUTE FUNCTION change_duty_to_announce();
CREATE TRIGGER duty_removed AFTER DELETE ON duty FOR EACH ROW
	WHEN (OLD.state = 'OPEN' AND OLD.announce_on IS NOT NULL) EXECUTE FUNCTION change_duty_to_announce();

-- Goes with its duty, so after it nothing is left to remove.
INSERT INTO retained_table (table_name, holds, entry_column, position) VALUES
	('duty_to_announce', 'DOCUMENTATION', NULL, 200);
