package se.carecontact.plan.running;

import java.time.LocalDate;
import java.util.List;

import se.carecontact.events.shared.PlanStartingPoint;
import se.carecontact.events.shared.PlanTerms;

/** What contact-service tells of each municipality's routine with a decision. */
final class Terms {

	static final PlanTerms HEMVARDEN = terms("hemvarden", 14, PlanStartingPoint.START_OF_SERVICE);

	static final PlanTerms BLEKINGE = terms("blekinge", 14, PlanStartingPoint.DECISION);

	static final PlanTerms TORSAS = PlanTerms.newBuilder(terms("torsas", 21, PlanStartingPoint.INTRODUCTION))
		.setControlMonths(List.of(4, 5, 10, 11))
		.build();

	static final PlanTerms LUND_SHORT_TERM = terms("lund", 4, PlanStartingPoint.START_OF_SERVICE);

	private Terms() {
	}

	static PlanTerms terms(String preset, int days, PlanStartingPoint from) {
		return PlanTerms.newBuilder()
			.setPreset(preset)
			.setVersion(2)
			.setValidFrom(LocalDate.of(2026, 1, 1))
			.setDueDays(days)
			.setDueFrom(from)
			.setFollowUpMonths(6)
			.setControlMonths(List.of())
			.setDueSoonDays(3)
			.build();
	}

}
