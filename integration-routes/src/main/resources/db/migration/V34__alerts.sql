-- What someone on call should know: raised when first seen, ended when no replica sees it any more.
create table alert (
    id       bigint generated always as identity primary key,
    kind     text        not null,
    partner  text        not null,
    detail   text        not null,
    since    timestamptz not null,
    seen_at  timestamptz not null,
    ended_at timestamptz
);
create unique index alert_open on alert (kind, partner) where ended_at is null;
create index alert_newest on alert (since);
