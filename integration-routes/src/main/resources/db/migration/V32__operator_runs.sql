-- What operators have done to many deliveries at once: previewed first, and never more than was previewed.
create table operator_run (
    id            uuid primary key,
    act           text        not null check (act in ('RESUME', 'REPLAY', 'SKIP')),
    state         text        not null check (state in ('PREPARING', 'PREVIEWED', 'RUNNING', 'PAUSED', 'STOPPED', 'DONE')),
    -- Whether what the partner has already is sent again, under the same idempotency key.
    even_received boolean     not null,
    asked         text        not null,
    reason        text,
    created_by    text        not null,
    created_at    timestamptz not null,
    started_by    text,
    started_at    timestamptz,
    ended_at      timestamptz
);
create index operator_run_newest on operator_run (created_at);
create index operator_run_running on operator_run (started_at) where state = 'RUNNING';

create table operator_run_item (
    run_id      uuid   not null references operator_run on delete cascade,
    position    bigint not null,
    delivery_id bigint not null,
    would       text   not null,
    result      text,
    done_at     timestamptz,
    replayed_as bigint,
    primary key (run_id, position),
    unique (run_id, delivery_id)
);
create index operator_run_item_todo on operator_run_item (run_id, position) where result is null;

-- The run that a replay was made by: those of one run follow each other, and pass nothing.
alter table delivery add column replay_run uuid;
