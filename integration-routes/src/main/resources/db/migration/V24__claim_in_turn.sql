-- A key takes its turn by when its head became ready: what was tried and waits again goes to the back, behind those
-- that have not had their turn. By age alone, a few old keys that are tried again and again could keep out all others.
drop index delivery_key_ready;
alter table delivery_key drop column oldest_at;
create index delivery_key_ready on delivery_key (partner, priority, ready_at) where ready_at < 'infinity';
-- The same without urgency, for a partner that is only being probed.
create index delivery_key_turn on delivery_key (partner, ready_at) where ready_at < 'infinity';
