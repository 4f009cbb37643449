package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.TitleProof;

/** How long the proof of a protected title holds. */
final class TitleDays {

	private TitleDays() {
	}

	/**
	 * The proof's last day, where it has one: its own, and for the transitional rule
	 * 2033-06-30 at the latest.
	 */
	static Optional<LocalDate> lastDay(StaffMember staff) {
		TitleProof proof = staff.employment().titleProof();
		return Optional.ofNullable((proof != null) ? lastDay(proof) : null);
	}

	private static @Nullable LocalDate lastDay(TitleProof proof) {
		LocalDate own = proof.validUntil();
		return switch (proof.kind()) {
			case SOCIALSTYRELSEN_CERTIFICATE -> own;
			case TRANSITIONAL_RULE ->
				(own != null && own.isBefore(TitleProof.TRANSITION_ENDS)) ? own : TitleProof.TRANSITION_ENDS;
		};
	}

}
