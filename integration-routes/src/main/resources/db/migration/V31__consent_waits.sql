-- How often in a row a key found the owner of consents not answering: its wait grows with it.
alter table delivery_key add column unanswered int not null default 0;
-- What is woken all at once when the owner answers again.
create index delivery_unanswered on delivery (id) where state = 'HELD' and reason_code = 'CONSENT_UNANSWERED';
