-- When a partner's next beat is free. All replicas take their beats here, so that the agreed pace holds for them together.
create table partner_pace (
    partner text primary key,
    next_at timestamptz not null
);
