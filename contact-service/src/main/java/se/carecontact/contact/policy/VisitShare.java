package se.carecontact.contact.policy;

import se.carecontact.contact.platform.Checks;

/**
 * Which share of a client's visits the contact makes at least, as a guide value.
 *
 * @param percent 1 to 100
 * @param everyMonths how often it is looked at
 */
public record VisitShare(Integer percent, Integer everyMonths) {

	public VisitShare {
		new Checks().present("percent", percent)
			.present("everyMonths", everyMonths)
			.that(percent == null || (percent >= 1 && percent <= 100), "percent", "percent", "Must be 1 to 100.")
			.that(everyMonths == null || (everyMonths >= 1 && everyMonths <= 24), "everyMonths", "months-of-a-deadline",
					"Must be 1 to 24.")
			.orRefuse();
	}

}
