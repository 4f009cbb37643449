-- What partners hold, compared with what they were told: each night over all clients, or on demand over some.
create table reconciliation (
    id          uuid primary key,
    -- The night it was done for, so that one replica does it; none if an operator asked.
    night       date unique,
    -- The one client it is about; none for all.
    only_client uuid,
    state       text        not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    asked_by    text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz
);
create unique index reconciliation_one_of_all on reconciliation ((true)) where state = 'RUNNING' and only_client is null;
create index reconciliation_newest on reconciliation (started_at);

-- How far it has come with each partner: one that is down holds up no other. Leased, so that one replica reads at a time.
create table reconciliation_part (
    reconciliation_id uuid        not null references reconciliation on delete cascade,
    partner           text        not null,
    state             text        not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    after_client      uuid        not null,
    -- How often in a row the next client could not be read, though the partner was well for others.
    tries             int         not null default 0,
    rests_for         text,
    next_at           timestamptz not null,
    lease_token       uuid,
    clients           bigint      not null default 0,
    things            bigint      not null default 0,
    waiting           bigint      not null default 0,
    withheld          bigint      not null default 0,
    missing           bigint      not null default 0,
    extra             bigint      not null default 0,
    stale             bigint      not null default 0,
    unread            bigint      not null default 0,
    primary key (reconciliation_id, partner)
);
create index reconciliation_part_due on reconciliation_part (partner, next_at) where state = 'RUNNING';

create table reconciliation_difference (
    reconciliation_id uuid   not null references reconciliation on delete cascade,
    position          bigint generated always as identity,
    partner           text   not null,
    channel           text   not null,
    client_id         uuid   not null,
    finding           text   not null,
    thing             text   not null,
    delivery_id       bigint,
    -- The newest delivery of the client and channel by then: what came later was not compared.
    seen_id           bigint not null,
    -- Looked at again since, so that a later comparison tells instead.
    closed_at         timestamptz,
    primary key (reconciliation_id, position)
);
create index reconciliation_difference_open on reconciliation_difference (partner, client_id) where closed_at is null;

-- What mends the differences is a run like any other, of exactly what was compared.
alter table operator_run drop constraint operator_run_act_check;
alter table operator_run add constraint operator_run_act_check check (act in ('RESUME', 'REPLAY', 'SKIP', 'HEAL'));
alter table operator_run add column reconciliation_id uuid;
create index operator_run_heals on operator_run (reconciliation_id) where reconciliation_id is not null;
alter table operator_run_item add column seen_id bigint;
-- Previews under way, to be found again after a crash.
create index operator_run_preparing on operator_run (created_at) where state = 'PREPARING';
