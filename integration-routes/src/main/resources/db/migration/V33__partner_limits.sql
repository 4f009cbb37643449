-- How hard a partner may be pressed, where an operator has set it apart from the configuration. Every replica follows.
create table partner_limits (
    partner             text primary key,
    version             bigint      not null,
    requests_per_second int         not null check (requests_per_second between 1 and 1000),
    concurrency         int         not null check (concurrency between 1 and 64),
    breaker_window      int         not null check (breaker_window between 2 and 100),
    failure_share       int         not null check (failure_share between 1 and 100),
    first_probe_ms      bigint      not null check (first_probe_ms between 100 and 3600000),
    longest_probe_ms    bigint      not null check (longest_probe_ms between first_probe_ms and 3600000),
    changed_by          text        not null,
    changed_at          timestamptz not null
);
