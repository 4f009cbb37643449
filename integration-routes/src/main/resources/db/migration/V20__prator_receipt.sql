-- Care reports that Prator took without saying yes or no at once.
create table prator_receipt (
    reference   uuid primary key,
    client_id   uuid        not null,
    unit_id     text        not null,
    event_id    uuid        not null,
    receipt_id  text        not null,
    status      text        not null check (status in ('PENDING', 'ACCEPTED', 'REFUSED')),
    reason      text,
    received_at timestamptz not null,
    ask_at      timestamptz not null,
    settled_at  timestamptz
);

create index prator_receipt_due on prator_receipt (ask_at) where status = 'PENDING';
create index prator_receipt_refused on prator_receipt (status) where status = 'REFUSED';
