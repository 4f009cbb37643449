-- How often the producer had told who the client is, when it told this; none from producers that don't say.
alter table client_identity add column revision bigint;
alter table delivery add column identity_revision bigint;
