-- How far each import of decisions has come, for the sender to resume after the last line. Nothing of a person.
CREATE TABLE decision_import (
	import_id       uuid        PRIMARY KEY,
	municipality_id text        NOT NULL,
	state           text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETE', 'BROKEN_OFF')),
	last_line       bigint      NOT NULL,
	lines_read      bigint      NOT NULL,
	created         bigint      NOT NULL,
	changed         bigint      NOT NULL,
	unchanged       bigint      NOT NULL,
	refused         bigint      NOT NULL,
	started_at      timestamptz NOT NULL,
	updated_at      timestamptz NOT NULL
);
CREATE INDEX decision_import_by_age ON decision_import (updated_at);
