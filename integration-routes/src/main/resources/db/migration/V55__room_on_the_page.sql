-- What is open changes where it stands: an attempt begins, a lease is taken and given back. With room on its page such a
-- change touches none of the dozen indexes.
alter table delivery_open set (fillfactor = 70, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05);
alter table delivery_key set (fillfactor = 50, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0.05);
