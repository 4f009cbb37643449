-- Reads that have a place at a partner, or ask for the next one. Deliveries' places are the leases in delivery_key: both
-- are counted under the partner's advisory lock, so that the agreed number at once holds for all replicas together.
create table partner_read (
    token     uuid        primary key,
    partner   text        not null,
    under_way boolean     not null,
    until     timestamptz not null
);
-- The leases, of which there are few, however long the queue.
create index delivery_key_leased on delivery_key (partner) where lease_token is not null;
