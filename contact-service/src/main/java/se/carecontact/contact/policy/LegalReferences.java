package se.carecontact.contact.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Where deadlines have their ground in law: dated, as laws are. */
public interface LegalReferences {

	/** The references that have been and are. */
	List<LegalReference> all();

	/** The reference on a day; empty where there was none. */
	default Optional<LegalReference> of(LegalSubject subject, LocalDate day) {
		return all().stream().filter((each) -> each.subject() == subject && each.holdsOn(day)).findFirst();
	}

	/**
	 * A reference in its time.
	 *
	 * @param subject what it is about
	 * @param validFrom first day
	 * @param validUntil last day; null while it holds
	 * @param text as it is cited; the law's name only, where its paragraph isn't known
	 */
	record LegalReference(LegalSubject subject, LocalDate validFrom, @Nullable LocalDate validUntil, String text) {

		/** Whether it held on a day. */
		public boolean holdsOn(LocalDate day) {
			return !day.isBefore(this.validFrom) && (this.validUntil == null || !day.isAfter(this.validUntil));
		}

	}

}
