-- What differs between municipalities. Sources: the routines of Hemvården, Blekinge, Botkyrka and Torsås, and
-- Socialstyrelsen's guidance with Malmö, Lund and Umeå. A null day means the national default of the preset 'national'.
CREATE TABLE policy_preset (
	preset                   text PRIMARY KEY,
	role_name                text NOT NULL,
	contact_person_name      text NOT NULL,
	appointed_by             text NOT NULL CHECK (appointed_by IN ('UNIT_MANAGER', 'PLANNER')),
	offer_days               int,
	appointment_days         int,
	introduction_days        int,
	plan_days                int,
	follow_up_months         int,
	change_of_contact_days   int,
	home_risk_days           int
);
INSERT INTO policy_preset VALUES
	('national',  'fast omsorgskontakt', 'kontaktman',   'UNIT_MANAGER', 14,   NULL, NULL, 14,   6,    NULL, NULL),
	('hemvarden', 'kontaktombud',        'kontaktombud', 'UNIT_MANAGER', NULL, 7,    NULL, 14,   NULL, NULL, NULL),
	('blekinge',  'fast omsorgskontakt', 'kontaktman',   'UNIT_MANAGER', 14,   NULL, NULL, 14,   6,    NULL, 14),
	('botkyrka',  'fast omsorgskontakt', 'kontaktman',   'UNIT_MANAGER', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
	('torsas',    'kontaktman',          'kontaktman',   'PLANNER',      NULL, NULL, 7,    21,   6,    NULL, NULL),
	-- Malmö's samordnare holds the role planner here.
	('malmo',     'fast omsorgskontakt', 'kontaktman',   'PLANNER',      NULL, NULL, 14,   NULL, NULL, NULL, NULL),
	('lund',      'fast omsorgskontakt', 'kontaktman',   'PLANNER',      NULL, 14,   NULL, 30,   6,    14,   NULL),
	('umea',      'fast omsorgskontakt', 'kontaktman',   'UNIT_MANAGER', NULL, NULL, 7,    28,   6,    NULL, NULL);

-- The municipalities the service is in use in. One that is not here is unknown.
CREATE TABLE municipality (
	municipality_id text PRIMARY KEY CHECK (municipality_id ~ '^[0-9]{4}$'),
	name            text NOT NULL
);
INSERT INTO municipality VALUES
	('0127', 'Botkyrka'), ('0180', 'Stockholm'), ('0834', 'Torsås'), ('1060', 'Olofström'), ('1080', 'Karlskrona'),
	('1081', 'Ronneby'), ('1082', 'Karlshamn'), ('1083', 'Sölvesborg'), ('1280', 'Malmö'), ('1281', 'Lund'),
	('1480', 'Göteborg'), ('2480', 'Umeå');

-- Which preset holds in a municipality, from a day. One without a row follows the national default.
CREATE TABLE municipality_policy (
	municipality_id text NOT NULL REFERENCES municipality,
	valid_from      date NOT NULL,
	preset          text NOT NULL REFERENCES policy_preset,
	PRIMARY KEY (municipality_id, valid_from)
);
INSERT INTO municipality_policy VALUES
	('0127', '2023-07-01', 'botkyrka'), ('0834', '2023-07-01', 'torsas'), ('1060', '2023-07-01', 'blekinge'),
	('1080', '2023-07-01', 'blekinge'), ('1081', '2023-07-01', 'blekinge'), ('1082', '2023-07-01', 'blekinge'),
	('1083', '2023-07-01', 'blekinge'), ('1280', '2023-07-01', 'malmo'), ('1281', '2023-07-01', 'lund'),
	('2480', '2023-07-01', 'umea');

-- Services that can be granted. '*' is the common list; a municipality's own row adds to it or renames one.
CREATE TABLE service_catalogue (
	municipality_id text NOT NULL,
	code            text NOT NULL,
	name            text NOT NULL,
	PRIMARY KEY (municipality_id, code)
);
INSERT INTO service_catalogue VALUES
	('*', 'personlig-omvardnad', 'Personlig omvårdnad'), ('*', 'dusch', 'Dusch'), ('*', 'tillsyn', 'Tillsyn'),
	('*', 'stadning', 'Städning'), ('*', 'tvatt', 'Tvätt'), ('*', 'inkop', 'Inköp'),
	('*', 'matdistribution', 'Matdistribution'), ('*', 'maltid', 'Måltid'), ('*', 'trygghetslarm', 'Trygghetslarm'),
	('*', 'ledsagning', 'Ledsagning'), ('*', 'promenad', 'Promenad'), ('*', 'social-samvaro', 'Social samvaro'),
	('*', 'avlosning', 'Avlösning'), ('*', 'natt-tillsyn', 'Tillsyn nattetid');
