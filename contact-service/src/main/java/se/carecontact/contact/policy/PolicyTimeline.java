package se.carecontact.contact.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A municipality's policies in force, for someone who asks about many days.
 *
 * @param ofMunicipality those in force, of which at most one holds on a day
 * @param national what holds on the other days
 */
public record PolicyTimeline(List<Policy> ofMunicipality, Policy national) {

	public PolicyTimeline {
		ofMunicipality = List.copyOf(ofMunicipality);
	}

	/** The policy on a day. */
	public Policy on(LocalDate day) {
		return this.ofMunicipality.stream().filter((each) -> each.isInForceOn(day)).findFirst().orElse(this.national);
	}
}
