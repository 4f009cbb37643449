-- Clients whose consent lets the region's contacts be read, and how far each has been read.
create table primary_care_watch (
    client_id       uuid primary key,
    consent_id      uuid        not null,
    municipality_id text        not null,
    unit_id         text        not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz,
    read_until      timestamptz,
    poll_at         timestamptz not null
);

create index primary_care_watch_due on primary_care_watch (poll_at);

-- What was last told of each of the region's contacts, so that the same again makes no event.
create table primary_care_contact (
    client_id    uuid        not null,
    contact_id   text        not null,
    kind         text        not null,
    content_hash text        not null,
    ended        boolean     not null,
    valid_until  date,
    last_updated timestamptz not null,
    primary key (client_id, contact_id)
);
