-- Why a decision ended, as data beside the case system's own words. Decisions that ended before are taken as ended by decision.
ALTER TABLE decision ADD end_cause text
	CHECK (end_cause IN ('DECISION_ENDED', 'MOVED', 'DIED', 'EMIGRATED', 'OTHER'));
UPDATE decision SET end_cause = 'DECISION_ENDED' WHERE ended_on IS NOT NULL;

-- An absence that was open when the client's case ended: the client did not come back from it.
ALTER TABLE client_absence ADD closed_with_case boolean NOT NULL DEFAULT false;
