package se.carecontact.plan.retention;

import java.time.LocalDate;

/** How long what is kept, per municipality and as the law stands on a day. */
public interface RetentionRules {

	/** Of every municipality that has none of its own. */
	String EVERYONE = "*";

	/** The rule of a municipality on a day. */
	RetentionRule of(String municipalityId, RetentionStep step, LocalDate today);

}
