-- How often who the client is had been told when this service last heard of them: a number, never the identity itself.
ALTER TABLE client_in_care ADD COLUMN identity_revision bigint;
