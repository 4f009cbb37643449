-- The client is the aggregate that every event hangs on: each command raises its version, which locks it, before it
-- writes to the outbox.
CREATE TABLE client (
	client_id          uuid PRIMARY KEY,
	municipality_id    text    NOT NULL REFERENCES municipality,
	unit_id            text    NOT NULL,
	identity_number    text    NOT NULL,
	identity_kind      text    NOT NULL,
	given_name         text    NOT NULL,
	family_name        text    NOT NULL,
	protected_identity text    NOT NULL,
	home_care_open     boolean NOT NULL,
	version            bigint  NOT NULL,
	UNIQUE (municipality_id, identity_number)
);
CREATE INDEX client_by_unit ON client (municipality_id, unit_id);

CREATE TABLE decision (
	municipality_id   text NOT NULL,
	decision_id       text NOT NULL,
	client_id         uuid NOT NULL REFERENCES client,
	revision          int  NOT NULL,
	unit_id           text NOT NULL,
	decided_on        date NOT NULL,
	starts_on         date NOT NULL,
	ends_on           date,
	services          jsonb NOT NULL,
	goals             jsonb NOT NULL,
	care_manager_name text,
	ended_on          date,
	end_reason        text,
	PRIMARY KEY (municipality_id, decision_id)
);
CREATE INDEX decision_by_client ON decision (client_id);

CREATE TABLE staff (
	municipality_id         text    NOT NULL REFERENCES municipality,
	staff_id                text    NOT NULL,
	name                    text    NOT NULL,
	title                   text    NOT NULL,
	proof_kind              text,
	proof_valid_until       date,
	proof_employed_20230701 boolean,
	unit_id                 text    NOT NULL,
	phone                   text,
	hsa_id                  text,
	weekend_team            text,
	employed_from           date    NOT NULL,
	employed_until          date,
	version                 bigint  NOT NULL,
	PRIMARY KEY (municipality_id, staff_id)
);
CREATE INDEX staff_by_unit ON staff (municipality_id, unit_id);

CREATE TABLE staff_leave (
	leave_id        uuid PRIMARY KEY,
	municipality_id text NOT NULL,
	staff_id        text NOT NULL,
	away_from       date NOT NULL,
	away_until      date,
	returned_on     date,
	FOREIGN KEY (municipality_id, staff_id) REFERENCES staff
);
CREATE INDEX staff_leave_by_staff ON staff_leave (municipality_id, staff_id);

CREATE TABLE need_assessment (
	number                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	assessment_id         uuid    NOT NULL UNIQUE,
	client_id             uuid    NOT NULL REFERENCES client,
	obviously_unnecessary boolean NOT NULL,
	reason                text,
	assessed_on           date    NOT NULL,
	assessed_by           text    NOT NULL,
	assessed_by_name      text    NOT NULL,
	case_ended            boolean NOT NULL DEFAULT false
);
CREATE INDEX need_assessment_by_client ON need_assessment (client_id);

CREATE TABLE contact_offer (
	number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	client_id     uuid    NOT NULL REFERENCES client,
	offered_on    date    NOT NULL,
	offered_by    text    NOT NULL,
	answer        text,
	answered_on   date,
	documented_by text,
	case_ended    boolean NOT NULL DEFAULT false
);
CREATE INDEX contact_offer_by_client ON contact_offer (client_id);

CREATE TABLE contact_assignment (
	assignment_id   uuid PRIMARY KEY,
	client_id       uuid NOT NULL REFERENCES client,
	municipality_id text NOT NULL,
	role            text NOT NULL,
	kind            text NOT NULL,
	staff_id        text NOT NULL,
	valid_from      date NOT NULL,
	ended_on        date,
	end_reason      text,
	appointed_by    text NOT NULL,
	FOREIGN KEY (municipality_id, staff_id) REFERENCES staff
);
-- Rule 3, held by the database too: one MAIN, one DEPUTY, two people.
CREATE UNIQUE INDEX one_contact_per_role ON contact_assignment (client_id, role) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX two_different_people ON contact_assignment (client_id, staff_id) WHERE ended_on IS NULL;
CREATE INDEX contact_assignment_by_staff ON contact_assignment (municipality_id, staff_id) WHERE ended_on IS NULL;

CREATE TABLE client_absence (
	absence_id       uuid PRIMARY KEY,
	client_id        uuid        NOT NULL REFERENCES client,
	kind             text        NOT NULL,
	away_from        timestamptz NOT NULL,
	expected_back    timestamptz,
	note             text,
	back_at          timestamptz,
	reported_by      text        NOT NULL,
	reported_by_name text        NOT NULL
);
CREATE INDEX client_absence_by_client ON client_absence (client_id, away_from);

CREATE TABLE time_need (
	time_need_id uuid PRIMARY KEY,
	client_id    uuid        NOT NULL REFERENCES client,
	kind         text        NOT NULL,
	minutes      int         NOT NULL,
	wished_by    date,
	note         text,
	reported_by  text        NOT NULL,
	reported_at  timestamptz NOT NULL
);

CREATE TABLE planning_wish (
	planning_wish_id uuid PRIMARY KEY,
	client_id        uuid        NOT NULL REFERENCES client,
	text             text        NOT NULL,
	service_times    jsonb       NOT NULL,
	reported_by      text        NOT NULL,
	reported_at      timestamptz NOT NULL
);

-- What a client has said, in the order it was registered; never changed but for a withdrawal.
CREATE TABLE consent (
	number              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	consent_id          uuid        NOT NULL UNIQUE,
	client_id           uuid        NOT NULL REFERENCES client,
	kind                text        NOT NULL,
	state               text        NOT NULL,
	by                  text        NOT NULL,
	representative_name text,
	recorded_how        text        NOT NULL,
	valid_from          timestamptz NOT NULL,
	valid_until         timestamptz,
	registered_at       timestamptz NOT NULL,
	registered_by       text        NOT NULL,
	withdrawn_at        timestamptz,
	withdrawn_by        text
);
CREATE INDEX consent_by_client ON consent (client_id, kind, number);

CREATE TABLE care_report (
	care_report_id uuid PRIMARY KEY,
	client_id      uuid        NOT NULL REFERENCES client,
	heading        text        NOT NULL,
	text           text        NOT NULL,
	written_by     text        NOT NULL,
	written_by_name text       NOT NULL,
	written_at     timestamptz NOT NULL
);
CREATE INDEX care_report_by_client ON care_report (client_id, written_at);

CREATE TABLE team_meeting_need (
	team_meeting_need_id uuid PRIMARY KEY,
	client_id            uuid        NOT NULL REFERENCES client,
	text                 text        NOT NULL,
	meeting_on           date,
	noted_by             text        NOT NULL,
	noted_at             timestamptz NOT NULL
);

CREATE TABLE duty_done (
	duty_id   uuid PRIMARY KEY,
	client_id uuid NOT NULL REFERENCES client,
	kind      text NOT NULL,
	done_on   date NOT NULL,
	note      text,
	done_by   text NOT NULL
);

CREATE TABLE primary_care_contact (
	client_id    uuid NOT NULL REFERENCES client,
	source       text NOT NULL,
	contact_id   text NOT NULL,
	kind         text NOT NULL,
	name         text NOT NULL,
	profession   text,
	hsa_id       text,
	organisation text,
	phone        text,
	valid_from   date,
	valid_until  date,
	PRIMARY KEY (client_id, source, contact_id)
);

-- Records that can't be used as they are, kept whole until someone has looked.
CREATE TABLE parked_record (
	topic     text        NOT NULL,
	partition int         NOT NULL,
	"offset"  bigint      NOT NULL,
	key       bytea,
	value     bytea,
	headers   text        NOT NULL,
	reason    text        NOT NULL,
	parked_at timestamptz NOT NULL,
	PRIMARY KEY (topic, partition, "offset")
);
