-- What primary care may read of the suite over FHIR. Kept by the feed "facade".

-- Whose number it is, as a keyed hash: found by number without the number standing here. An erased client's row
-- stays, without it, so that no older event brings the contacts back.
create table facade_person (
    client_id   uuid primary key,
    number_hash bytea,
    erased      boolean not null,
    check (erased = (number_hash is null))
);

create index facade_person_number on facade_person (number_hash);

-- The newest event that tells the client's contacts, sealed (AES-256-GCM), and the CareTeams it makes.
create table facade_contacts (
    client_id      uuid primary key,
    event_id       uuid        not null,
    seq            bigint,
    occurred_at    timestamptz not null,
    changed_at     timestamptz not null,
    main_team_id   uuid        not null unique,
    deputy_team_id uuid        not null unique,
    event          bytea       not null
);

-- Who looked at whom, and whether anything was shown. Append only. No client where nobody was found.
create table facade_look (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    reader    text        not null,
    act       text        not null,
    client_id uuid,
    verdict   text        not null
);

create index facade_look_client on facade_look (client_id, id);
