package se.carecontact.plan.policy;

import java.time.LocalDate;

/**
 * The day a plan must be agreed by, and the rule it comes from.
 *
 * @param on last day in time
 * @param rule the rule in Swedish words, as staff read it
 */
public record DueDate(LocalDate on, String rule) {

	public DueDate {
		if (rule.isBlank()) {
			throw new IllegalArgumentException("A due date says which rule it comes from");
		}
	}

}
