package se.carecontact.integration.decisionfile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of contact-service's answer to an import. What else the line says is of no use
 * here.
 *
 * @param line the line it answers
 * @param outcome CREATED, CHANGED, UNCHANGED or REFUSED
 * @param problem why it was refused
 */
record DoorAnswer(int line, Outcome outcome, @Nullable Problem problem) {

	/** What was wrong; never nothing where it was refused. */
	List<Violation> violations() {
		List<Violation> told = (this.problem != null) ? this.problem.violations() : null;
		if (told != null && !told.isEmpty()) {
			return told;
		}
		return (this.outcome == Outcome.REFUSED) ? List.of(new Violation("", "refused", "")) : List.of();
	}

	/** What a decision changed. */
	enum Outcome {

		CREATED, CHANGED, UNCHANGED, REFUSED

	}

	/** Why a line was refused. */
	record Problem(@Nullable String code, @Nullable List<Violation> violations) {
	}

	/** One thing wrong. */
	record Violation(String field, String rule, String message) {
	}

}
