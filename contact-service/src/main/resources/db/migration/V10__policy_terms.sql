-- Policy whole, as data: each preset holds what its routine says, and a blank takes what 'national' says. A deadline
-- tells its days or months AND the day it counts from; one without either is a duty without a day.
DROP TABLE municipality_policy;
DROP TABLE policy_preset;

CREATE TABLE policy_preset (
	preset text PRIMARY KEY,
	source text  NOT NULL,
	terms  jsonb NOT NULL
);
INSERT INTO policy_preset VALUES
	('national', 'Nationell grundnivå', '{
		"roleName": "fast omsorgskontakt", "contactPersonName": "kontaktman", "appointedBy": "UNIT_MANAGER",
		"oppositeWeekendTeams": false, "controlMonths": [], "dueSoonDays": 3,
		"deadlines": {
			"OFFER": {"days": 14, "countsFrom": "DECISION"},
			"APPOINTMENT": {"countsFrom": "DECISION"},
			"INTRODUCTION": {"countsFrom": "APPOINTMENT"},
			"INFORMATION_TO_RELATIVES": {"countsFrom": "APPOINTMENT"},
			"HOME_RISK": {"countsFrom": "APPOINTMENT"},
			"SENIOR_ALERT": {"countsFrom": "APPOINTMENT"},
			"CHANGE_OF_CONTACT": {"countsFrom": "WISH"},
			"PLAN": {"days": 14, "countsFrom": "DECISION"},
			"FOLLOW_UP": {"months": 6, "countsFrom": "AGREED_PLAN", "repeats": true},
			"HAND_BACK_BINDER": {"countsFrom": "CASE_END"},
			"HAND_BACK_KEYS": {"countsFrom": "CASE_END"},
			"HAND_BACK_ALARM_KEYS": {"countsFrom": "CASE_END"},
			"RETURN_AIDS": {"countsFrom": "CASE_END"}}}'),
	-- "inom en vecka från det att en ny brukare tillkommit"; "inom 14 dagar från att insatsen påbörjats"; the yearly review.
	('hemvarden', 'Kontaktombudets ansvarsuppgifter i Hemvården', '{
		"roleName": "kontaktombud", "contactPersonName": "kontaktombud", "oppositeWeekendTeams": true,
		"clientsPerContact": {"even": true},
		"deadlines": {
			"APPOINTMENT": {"days": 7, "countsFrom": "DECISION"},
			"PLAN": {"days": 14, "countsFrom": "START_OF_SERVICE"},
			"YEARLY_REVIEW": {"months": 12, "countsFrom": "START_OF_SERVICE", "repeats": true}}}'),
	-- The routine doesn't say from when its 14 days count: the offer and the plan from the decision, the home's risks
	-- from the first day that someone works there.
	('blekinge', 'Fast omsorgskontakt/kontaktmannaskap – Hemtjänst (Blekinge)', '{
		"deadlines": {
			"OFFER": {"days": 14, "countsFrom": "DECISION"},
			"HOME_RISK": {"days": 14, "countsFrom": "START_OF_SERVICE"},
			"PLAN": {"days": 14, "countsFrom": "DECISION"},
			"FOLLOW_UP": {"months": 6, "countsFrom": "AGREED_PLAN", "repeats": true}}}'),
	-- "att det månatligen görs anteckningar"; "bör träffa brukaren minst en gång per vecka om brukaren har dagverksamhet".
	('botkyrka', 'Rutin Fast omsorgskontakt (Botkyrka, 2023-07-06)', '{
		"deadlines": {
			"JOURNAL_NOTE": {"months": 1, "countsFrom": "APPOINTMENT", "repeats": true},
			"WEEKLY_MEETING": {"days": 7, "countsFrom": "APPOINTMENT", "repeats": true}}}'),
	('torsas', 'Kontaktmannaskap för hemtjänsten i Torsås kommun', '{
		"roleName": "kontaktman", "appointedBy": "PLANNER", "controlMonths": [4, 5, 10, 11],
		"deadlines": {
			"INTRODUCTION": {"days": 7, "countsFrom": "APPOINTMENT"},
			"PLAN": {"days": 21, "countsFrom": "INTRODUCTION"},
			"FOLLOW_UP": {"months": 6, "countsFrom": "AGREED_PLAN", "repeats": true}}}'),
	('malmo', 'Malmö i Socialstyrelsens vägledning Fast omsorgskontakt i hemtjänsten', '{
		"appointedBy": "COORDINATOR", "oppositeWeekendTeams": true, "clientsPerContact": {"min": 4, "max": 8},
		"deadlines": {"INTRODUCTION": {"days": 14, "countsFrom": "START_OF_SERVICE"}}}'),
	-- "senast inom 14 dagar efter det att dina insatser påbörjats"; "inom 30 dagar (4 dagar för korttidsenheten)".
	('lund', 'Lund i Socialstyrelsens vägledning Fast omsorgskontakt i hemtjänsten', '{
		"appointedBy": "PLANNER", "clientsPerContact": {"min": 3, "max": 4},
		"visitShare": {"percent": 25, "everyMonths": 2},
		"deadlines": {
			"APPOINTMENT": {"days": 14, "countsFrom": "START_OF_SERVICE"},
			"CHANGE_OF_CONTACT": {"days": 14, "countsFrom": "WISH"},
			"PLAN": {"days": 30, "countsFrom": "START_OF_SERVICE"},
			"PLAN_IN_SHORT_TERM_UNIT": {"days": 4, "countsFrom": "START_OF_SERVICE"},
			"FOLLOW_UP": {"months": 6, "countsFrom": "AGREED_PLAN", "repeats": true},
			"YEARLY_REVIEW": {"months": 12, "countsFrom": "START_OF_SERVICE", "repeats": true}}}'),
	-- The week to the välkomstsamtal is promised to the client, so it counts from the service's start.
	('umea', 'Umeå i Socialstyrelsens vägledning Fast omsorgskontakt i hemtjänsten', '{
		"deadlines": {
			"INTRODUCTION": {"days": 7, "countsFrom": "START_OF_SERVICE"},
			"PLAN": {"days": 28, "countsFrom": "APPOINTMENT"},
			"FOLLOW_UP": {"months": 6, "countsFrom": "AGREED_PLAN", "repeats": true}}}');

-- Which policy holds in a municipality, and when. A row is never changed but for its end: other terms from the same day
-- are a new version, and cases keep the one they were opened under. A day without a row has the national default.
CREATE TABLE municipality_policy (
	policy_id       bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	municipality_id text    NOT NULL REFERENCES municipality,
	valid_from      date    NOT NULL,
	valid_until     date,
	version         int     NOT NULL,
	preset          text    NOT NULL REFERENCES policy_preset,
	overrides       jsonb   NOT NULL,
	terms           jsonb   NOT NULL,
	decided_by      text    NOT NULL,
	replaced        boolean NOT NULL DEFAULT false,
	UNIQUE (municipality_id, valid_from, version),
	CHECK (valid_until >= valid_from),
	-- Municipalities are four digits, so their number needs no extension to be part of the constraint.
	CONSTRAINT policies_do_not_overlap EXCLUDE USING gist (
		int4range(municipality_id::int, municipality_id::int, '[]') WITH &&,
		daterange(valid_from, valid_until, '[]') WITH &&) WHERE (NOT replaced)
);
INSERT INTO municipality_policy (municipality_id, valid_from, version, preset, overrides, terms, decided_by)
SELECT chosen.municipality_id, DATE '2023-07-01', 1, chosen.preset, '{}',
	national.terms || own.terms || jsonb_build_object('deadlines',
		(national.terms -> 'deadlines') || coalesce(own.terms -> 'deadlines', '{}')), 'contact-service'
FROM (VALUES ('0127', 'botkyrka'), ('0834', 'torsas'), ('1060', 'blekinge'), ('1080', 'blekinge'), ('1081', 'blekinge'),
		('1082', 'blekinge'), ('1083', 'blekinge'), ('1280', 'malmo'), ('1281', 'lund'), ('2480', 'umea'))
	AS chosen (municipality_id, preset)
JOIN policy_preset own ON own.preset = chosen.preset
JOIN policy_preset national ON national.preset = 'national';

-- What kind of unit it is, where that matters. One that is not here is an ordinary one.
CREATE TABLE unit_kind (
	municipality_id text NOT NULL REFERENCES municipality,
	unit_id         text NOT NULL,
	kind            text NOT NULL CHECK (kind IN ('ORDINARY', 'SHORT_TERM')),
	PRIMARY KEY (municipality_id, unit_id)
);
INSERT INTO unit_kind VALUES ('1281', 'korttidsenheten', 'SHORT_TERM');

-- Where a deadline has its ground in law, and when. The paragraphs of the old act are the ones the routines and
-- Socialstyrelsen's guidance name; of the new act none of them names any yet, so it is told by its name only.
CREATE TABLE legal_reference (
	subject     text NOT NULL,
	valid_from  date NOT NULL,
	valid_until date,
	text        text NOT NULL,
	PRIMARY KEY (subject, valid_from),
	CHECK (valid_until >= valid_from)
);
INSERT INTO legal_reference VALUES
	('CARE_CONTACT', '2022-07-01', '2025-06-30', '4 kap. 2 b § socialtjänstlagen (2001:453)'),
	('CARE_CONTACT', '2025-07-01', NULL,         'Socialtjänstlag (2025:400)'),
	('DOCUMENTATION', '2002-01-01', '2025-06-30', '11 kap. 5 och 6 §§ socialtjänstlagen (2001:453)'),
	('DOCUMENTATION', '2025-07-01', NULL,         'Socialtjänstlag (2025:400)'),
	('QUALITY', '2002-01-01', '2025-06-30', '3 kap. 3 § socialtjänstlagen (2001:453)'),
	('QUALITY', '2025-07-01', NULL,         'Socialtjänstlag (2025:400)'),
	('SIP', '2010-01-01', '2025-06-30', '2 kap. 7 § socialtjänstlagen (2001:453)'),
	('SIP', '2025-07-01', NULL,         'Socialtjänstlag (2025:400)'),
	('WORK_ENVIRONMENT', '1978-07-01', NULL, 'Arbetsmiljölag (1977:1160)');

INSERT INTO service_catalogue VALUES ('*', 'dagverksamhet', 'Dagverksamhet');
