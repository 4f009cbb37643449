-- A client's case of home care: the policy it was opened under, which it keeps, and the days that deadlines count from.
CREATE TABLE care_case (
	case_id           uuid PRIMARY KEY,
	client_id         uuid NOT NULL REFERENCES client ON DELETE CASCADE,
	decision_id       text NOT NULL,
	policy_id         bigint REFERENCES municipality_policy,
	policy_preset     text NOT NULL,
	policy_version    int  NOT NULL,
	policy_valid_from date NOT NULL,
	decided_on        date NOT NULL,
	starts_on         date NOT NULL,
	appointed_on      date,
	introduced_on     date,
	main_staff_id     text,
	ended_on          date
);
CREATE UNIQUE INDEX one_open_case ON care_case (client_id) WHERE ended_on IS NULL;
CREATE INDEX care_case_by_client ON care_case (client_id);

-- What is a duty, who answers for it, and what fulfils it. When it is opened and how long it may take is policy: a duty
-- begins on the day its deadline counts from, and only where the policy has a deadline of its name.
CREATE TABLE duty_kind (
	kind                 text    PRIMARY KEY,
	deadline             text,
	responsible          text    NOT NULL,
	legal_subject        text,
	fulfilled_by         text[]  NOT NULL DEFAULT '{}',
	if_service           text,
	anew_for_new_contact boolean NOT NULL DEFAULT false,
	closing              boolean NOT NULL DEFAULT false,
	addable              boolean NOT NULL DEFAULT false
);
INSERT INTO duty_kind (kind, deadline, responsible, legal_subject, fulfilled_by) VALUES
	('OFFER_CONTACT',          'OFFER',             'UNIT_MANAGER', 'CARE_CONTACT', '{OFFERED,FOUND_UNNECESSARY}'),
	('APPOINT_CONTACT',        'APPOINTMENT',       'UNIT_MANAGER', 'CARE_CONTACT', '{MAIN_APPOINTED}'),
	('NEW_CONTACT_AFTER_WISH', 'CHANGE_OF_CONTACT', 'UNIT_MANAGER', 'CARE_CONTACT', '{MAIN_APPOINTED}');
INSERT INTO duty_kind (kind, deadline, responsible, legal_subject, if_service, anew_for_new_contact) VALUES
	('PRESENT_SELF',                   'INTRODUCTION',             'MAIN',         'CARE_CONTACT',     NULL, true),
	('AGREE_INFORMATION_TO_RELATIVES', 'INFORMATION_TO_RELATIVES', 'MAIN',         'CARE_CONTACT',     NULL, false),
	('HOME_RISK_ASSESSMENT',           'HOME_RISK',                'MAIN',         'WORK_ENVIRONMENT', NULL, false),
	('MONTHLY_JOURNAL_NOTE',           'JOURNAL_NOTE',             'MAIN',         'DOCUMENTATION',    NULL, false),
	('WEEKLY_MEETING',                 'WEEKLY_MEETING',           'MAIN',         NULL,     'dagverksamhet', false),
	('YEARLY_UNIT_REVIEW',             'YEARLY_REVIEW',            'UNIT_MANAGER', 'QUALITY',          NULL, false);
INSERT INTO duty_kind (kind, deadline, responsible, legal_subject, addable) VALUES
	('SENIOR_ALERT',           'SENIOR_ALERT', 'MAIN', 'QUALITY', true),
	('CARE_MANAGER_FOLLOW_UP', NULL,           'MAIN', 'QUALITY', true),
	('SIP',                    NULL,           'MAIN', 'SIP',     true),
	('OTHER',                  NULL,           'MAIN', NULL,      true);
-- Rule 8. The keys of a safety alarm are the technical team's matter.
INSERT INTO duty_kind (kind, deadline, responsible, if_service, closing) VALUES
	('HAND_BACK_BINDER',     'HAND_BACK_BINDER',     'MAIN',           NULL,            true),
	('HAND_BACK_KEYS',       'HAND_BACK_KEYS',       'MAIN',           NULL,            true),
	('HAND_BACK_ALARM_KEYS', 'HAND_BACK_ALARM_KEYS', 'TECHNICAL_TEAM', 'trygghetslarm', true),
	('RETURN_AIDS',          'RETURN_AIDS',          'MAIN',           NULL,            true);

CREATE TABLE duty (
	duty_id              uuid PRIMARY KEY,
	client_id            uuid NOT NULL REFERENCES client ON DELETE CASCADE,
	case_id              uuid NOT NULL REFERENCES care_case ON DELETE CASCADE,
	municipality_id      text NOT NULL,
	unit_id              text NOT NULL,
	kind                 text NOT NULL REFERENCES duty_kind,
	by_hand              boolean NOT NULL,
	responsible          text NOT NULL,
	responsible_staff_id text,
	opened_on            date NOT NULL,
	starts_on            date NOT NULL,
	days                 int,
	months               int,
	counts_from          text NOT NULL,
	repeats              boolean NOT NULL,
	due_soon_days        int  NOT NULL,
	due_on               date,
	legal_reference      text,
	note                 text,
	state                text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
	closed_on            date,
	due_soon_told_on     date,
	overdue_told_on      date,
	announce_on          date
);
CREATE UNIQUE INDEX one_open_duty_of_a_kind ON duty (client_id, kind) WHERE state = 'OPEN' AND NOT by_hand;
CREATE INDEX duty_by_client ON duty (client_id);
-- Holds only what is still to be announced, by its day: finding what is due reads what is due and no more.
CREATE INDEX duty_to_announce ON duty (announce_on, client_id) WHERE state = 'OPEN' AND announce_on IS NOT NULL;
-- The worklist: a unit's duties in a state by last day, those without one last.
CREATE INDEX duty_worklist ON duty (municipality_id, unit_id, state, coalesce(due_on, DATE '9999-12-31'), duty_id);

-- Clients who have home care since before: their case and its days, so that what comes from now on is a duty of theirs.
INSERT INTO care_case (case_id, client_id, decision_id, policy_id, policy_preset, policy_version, policy_valid_from,
	decided_on, starts_on, appointed_on, main_staff_id)
SELECT gen_random_uuid(), first.client_id, first.decision_id, policy.policy_id, coalesce(policy.preset, 'national'),
	coalesce(policy.version, 1), coalesce(policy.valid_from, DATE '2022-07-01'), first.decided_on, first.starts_on,
	main.valid_from, main.staff_id
FROM client
JOIN LATERAL (SELECT * FROM decision d WHERE d.client_id = client.client_id AND d.ended_on IS NULL
	ORDER BY decided_on, decision_id LIMIT 1) first ON true
LEFT JOIN municipality_policy policy ON policy.municipality_id = client.municipality_id
	AND policy.valid_from <= first.decided_on AND NOT policy.replaced
LEFT JOIN contact_assignment main ON main.client_id = client.client_id AND main.role = 'MAIN' AND main.ended_on IS NULL
WHERE client.home_care_open;
