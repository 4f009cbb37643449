package se.carecontact.plan.retention;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purges one ended plan's draft, in a transaction of its own. */
@Service
class PurgeDraft {

	private final WorkingPapers papers;

	private final RetentionRules rules;

	private final PurgeLog log;

	PurgeDraft(WorkingPapers papers, RetentionRules rules, PurgeLog log) {
		this.papers = papers;
		this.rules = rules;
		this.log = log;
	}

	/**
	 * Purges it if its time is over by its municipality's rule and no one else has the
	 * client: then its time comes again.
	 * @return whether it was purged
	 */
	@Transactional
	boolean purge(WorkingPapers.EndedPlan plan, LocalDate today) {
		RetentionRule rule = this.rules.of(plan.municipalityId(), RetentionStep.PURGE_WORKING_PAPERS, today);
		if (plan.endedOn().isAfter(rule.before()) || !this.papers.lockIfFree(plan)) {
			return false;
		}
		this.papers.deleteDraft(plan.planId())
			.forEach((table, rows) -> this.log.write(new Purge(plan.municipalityId(), plan.clientId(), table, rows,
					RetentionStep.PURGE_WORKING_PAPERS, rule.legalBasis())));
		return true;
	}

}
