-- What contact-service says about the client's home care: ids and days only, no name, no identity number.
CREATE TABLE client_in_care (
  client_id       uuid PRIMARY KEY,
  municipality_id text NOT NULL,
  unit_id         text NOT NULL,
  main_staff_id   text,
  deputy_staff_id text,
  appointed_on    date,
  introduced_on   date
);

CREATE TABLE home_care_decision (
  municipality_id text NOT NULL,
  decision_id     text NOT NULL,
  client_id       uuid NOT NULL REFERENCES client_in_care,
  decided_on      date NOT NULL,
  starts_on       date NOT NULL,
  PRIMARY KEY (municipality_id, decision_id)
);
CREATE INDEX ON home_care_decision (client_id);

CREATE TABLE decision_goal (
  municipality_id text NOT NULL,
  decision_id     text NOT NULL,
  goal_id         text NOT NULL,
  position        int  NOT NULL,
  life_area       text NOT NULL,
  goal_text       text NOT NULL,
  PRIMARY KEY (municipality_id, decision_id, goal_id),
  FOREIGN KEY (municipality_id, decision_id) REFERENCES home_care_decision
);

CREATE TABLE implementation_plan (
  plan_id           uuid PRIMARY KEY,
  client_id         uuid NOT NULL REFERENCES client_in_care,
  municipality_id   text NOT NULL,
  decision_id       text NOT NULL,
  opened_at         timestamptz NOT NULL DEFAULT now(),
  due_on            date NOT NULL,
  due_rule          text NOT NULL,
  next_follow_up_on date,
  ended_on          date,
  revision          bigint NOT NULL,
  FOREIGN KEY (municipality_id, decision_id) REFERENCES home_care_decision
);
CREATE INDEX ON implementation_plan (client_id);
CREATE INDEX ON implementation_plan (municipality_id, decision_id);

CREATE TABLE plan_version (
  plan_id               uuid NOT NULL REFERENCES implementation_plan,
  version               int  NOT NULL CHECK (version >= 1),
  state                 text NOT NULL CHECK (state IN ('DRAFT', 'AGREED')),
  written_by_id         text NOT NULL,
  written_by_name       text NOT NULL,
  conversation_held_on  date,
  clients_words         text,
  agreed_on             date,
  agreed_by             text CHECK (agreed_by IN ('CLIENT', 'LEGAL_REPRESENTATIVE')),
  representative_name   text,
  PRIMARY KEY (plan_id, version),
  -- An agreed version has a day, someone who agreed, and a conversation before it; a draft has no agreement.
  CHECK ((state = 'AGREED') = (agreed_on IS NOT NULL)),
  CHECK ((state = 'AGREED') = (agreed_by IS NOT NULL)),
  CHECK (state = 'DRAFT' OR conversation_held_on <= agreed_on),
  CHECK (state = 'DRAFT' OR conversation_held_on IS NOT NULL),
  CHECK ((representative_name IS NOT NULL) = (agreed_by IS NOT DISTINCT FROM 'LEGAL_REPRESENTATIVE'))
);
CREATE UNIQUE INDEX one_draft_per_plan ON plan_version (plan_id) WHERE state = 'DRAFT';

CREATE TABLE version_goal (
  plan_id   uuid NOT NULL,
  version   int  NOT NULL,
  goal_id   text NOT NULL,
  position  int  NOT NULL,
  life_area text NOT NULL,
  goal_text text NOT NULL,
  PRIMARY KEY (plan_id, version, goal_id),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version
);

CREATE TABLE version_activity (
  plan_id     uuid NOT NULL,
  version     int  NOT NULL,
  activity_id uuid NOT NULL,
  position    int  NOT NULL,
  goal_id     text NOT NULL,
  what        text NOT NULL,
  at_time     text NOT NULL,
  how_often   text NOT NULL,
  by_whom     text NOT NULL,
  wish        text,
  PRIMARY KEY (plan_id, version, activity_id),
  -- Every activity has a goal of its own plan's version.
  FOREIGN KEY (plan_id, version, goal_id) REFERENCES version_goal
);

CREATE TABLE version_participant (
  plan_id  uuid NOT NULL,
  version  int  NOT NULL,
  position int  NOT NULL,
  name     text NOT NULL,
  relation text NOT NULL,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version
);

CREATE TABLE follow_up (
  follow_up_id     uuid PRIMARY KEY,
  plan_id          uuid NOT NULL,
  version          int  NOT NULL,
  number           int  NOT NULL,
  followed_up_on   date NOT NULL,
  reason           text NOT NULL CHECK (reason IN ('SCHEDULED', 'CHANGED_NEED')),
  conclusion       text NOT NULL CHECK (conclusion IN ('KEEP', 'REVISE', 'TELL_CARE_MANAGER')),
  note             text,
  followed_by_id   text NOT NULL,
  followed_by_name text NOT NULL,
  UNIQUE (plan_id, number),
  FOREIGN KEY (plan_id, version) REFERENCES plan_version
);

CREATE TABLE follow_up_outcome (
  follow_up_id uuid NOT NULL REFERENCES follow_up,
  position     int  NOT NULL,
  goal_id      text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('REACHED', 'PARTLY_REACHED', 'NOT_REACHED', 'NO_LONGER_WANTED')),
  note         text,
  PRIMARY KEY (follow_up_id, position)
);
