-- How often who the client is was told. Each event tells it, so that whoever has not heard of it yet knows that.
ALTER TABLE client ADD COLUMN identity_revision bigint NOT NULL DEFAULT 0;
