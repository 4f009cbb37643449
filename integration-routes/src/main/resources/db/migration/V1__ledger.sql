-- Who clients are, as care.clients says. Number and names are sealed (AES-256-GCM).
create table client_identity (
    client_id  uuid primary key,
    state      text        not null check (state in ('OPEN', 'PROTECTED', 'ERASED', 'UNREADABLE')),
    person     bytea,
    seq        bigint,
    changed_at timestamptz not null
);

-- One row per channel and event: what is to be sent, and what became of it.
create table delivery (
    id                bigint generated always as identity primary key,
    channel           text        not null,
    partner           text        not null,
    client_id         uuid        not null,
    topic             text        not null,
    position          text        not null,
    event_id          uuid        not null,
    seq               bigint,
    type              text        not null,
    municipality_id   text,
    priority          smallint    not null,
    occurred_at       timestamptz not null,
    ingested_at       timestamptz not null,
    coalescing_key    text,
    causation_id      text,
    traceparent       text,
    body              bytea       not null,
    state             text        not null,
    reason_code       text,
    reason            text,
    attempts          int         not null default 0,
    first_attempt_at  timestamptz,
    next_attempt_at   timestamptz,
    sent_at           timestamptz,
    partner_reference text,
    constraint delivery_once unique (channel, event_id)
);

create index delivery_open on delivery (channel, client_id, id) where state in ('PENDING', 'HELD', 'PARKED');
create index delivery_client on delivery (client_id, id);
create index delivery_held on delivery (client_id) where state = 'HELD';
create index delivery_state on delivery (state, id);

-- One row per channel and client with something open. Dispatch claims these, never rows of delivery.
create table delivery_key (
    channel     text        not null,
    client_id   uuid        not null,
    partner     text        not null,
    priority    smallint    not null,
    oldest_at   timestamptz not null,
    ready_at    timestamptz not null,
    failures    int         not null default 0,
    -- Counts wake-ups, so that one that comes while the head is being tried is not lost.
    wakes       int         not null default 0,
    lease_token uuid,
    lease_until timestamptz,
    primary key (channel, client_id)
);

create index delivery_key_ready on delivery_key (partner, priority, oldest_at) where ready_at < 'infinity';

-- What operators did and looked at. Append only.
create table operator_log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor       text        not null,
    act         text        not null,
    delivery_id bigint,
    client_id   uuid,
    reason      text
);
