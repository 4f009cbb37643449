-- Files of decisions and how far each has come: metadata only, no person's data.
create table decisions_file (
    file_id         uuid        primary key,
    municipality_id text        not null,
    name            text        not null,
    sha256          text        not null,
    bytes           bigint      not null,
    state           text        not null check (state in ('PUSHING', 'DONE', 'REPEATED', 'REFUSED')),
    reason          text,
    rows_read       bigint      not null,
    decisions       bigint      not null,
    created         bigint      not null,
    changed         bigint      not null,
    unchanged       bigint      not null,
    refused         bigint      not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    unique (municipality_id, name)
);

create index decisions_file_same on decisions_file (municipality_id, sha256);

-- What was wrong with which row. Never what stood there.
create table decisions_file_error (
    error_id    bigint generated always as identity primary key,
    file_id     uuid   not null references decisions_file on delete cascade,
    row_number  bigint not null,
    decision_id text,
    field       text   not null,
    rule        text   not null,
    message     text   not null
);

create index decisions_file_error_file on decisions_file_error (file_id, error_id);
