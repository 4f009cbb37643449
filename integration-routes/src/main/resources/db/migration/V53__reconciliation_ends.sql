-- Why a comparison ended before it was through. One that can't come to its end, since a partner stays down, is ended
-- before the next night's, which would else not begin with any partner.
alter table reconciliation add column stopped_for text check (stopped_for in ('OPERATOR', 'NOT_THROUGH_IN_TIME'));
-- Clients and channels of which the partner was told what is no longer kept: not compared, or in part only.
alter table reconciliation_part add column forgotten bigint not null default 0;
create index reconciliation_running on reconciliation (started_at) where state = 'RUNNING';
