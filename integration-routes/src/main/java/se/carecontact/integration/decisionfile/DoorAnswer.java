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

	List<Violation> violations() {
		return (this.problem != null && this.problem.violations() != null) ? this.problem.violations() : List.of();
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
