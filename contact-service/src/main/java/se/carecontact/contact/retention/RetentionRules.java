package se.carecontact.contact.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** How long what is kept, per municipality and as the law stands on a day. */
public interface RetentionRules {

	/**
	 * When something is to be purged.
	 * @param from the day its time is reckoned from
	 * @param today the day whose law holds
	 */
	RetentionRule of(String municipalityId, RetentionStep step, LocalDate from, LocalDate today);

	/**
	 * The rule by which someone's files are for the archive, if they are.
	 * @param birthDay day of the month; empty where it is not known, which keeps, since
	 * what is destroyed can't be had back
	 */
	Optional<String> keptForResearch(String municipalityId, OptionalInt birthDay, LocalDate today);

}
