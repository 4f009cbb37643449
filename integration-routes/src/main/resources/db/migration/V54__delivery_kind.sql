-- Which kinds of events each channel has ever had. A search for a kind that a channel or a partner never has is answered
-- from here: by the ledger's own indexes it would read all of one and keep none. Kept by the database, whoever writes.
create table delivery_kind (
    channel text not null,
    partner text not null,
    type    text not null,
    primary key (channel, partner, type)
);
insert into delivery_kind (channel, partner, type) select distinct channel, partner, type from delivery;

create function note_delivery_kind() returns trigger language plpgsql as $$
begin
    -- Nothing is new but the first time, so this is a look at a table of some dozens of rows.
    insert into delivery_kind (channel, partner, type)
    select distinct channel, partner, type from added a
    where not exists (select from delivery_kind k
        where k.channel = a.channel and k.partner = a.partner and k.type = a.type)
    order by channel, partner, type
    on conflict do nothing;
    return null;
end $$;
create trigger delivery_kind_noted after insert on delivery referencing new table as added
    for each statement execute function note_delivery_kind();
