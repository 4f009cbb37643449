package se.carecontact.contact.absence;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Refused;

/**
 * A client's absence as it is now.
 *
 * @param absenceId the absence
 * @param report what is known of it
 * @param backAt when the client came back; null while away
 * @param reportedBy who reported it last
 */
public record Absence(UUID absenceId, AbsenceReport report, @Nullable Instant backAt, Actor reportedBy) {

	/**
	 * The absence as it is now known.
	 * @throws Refused where the client is back
	 */
	Absence changedTo(AbsenceReport known, Actor by) {
		requireOpen();
		return new Absence(this.absenceId, known, null, by);
	}

	/**
	 * The absence, over.
	 * @throws Refused where it was over, or would be before it began
	 */
	Absence endedAt(Instant back, Actor by) {
		requireOpen();
		if (back.isBefore(this.report.awayFrom())) {
			throw Refused.rule("backAt", "not-before-awayFrom", "No one comes back before they go.");
		}
		return new Absence(this.absenceId, this.report, back, by);
	}

	private void requireOpen() {
		if (this.backAt != null) {
			throw Refused.conflict("absence-is-open", "The client has already come back from this absence.");
		}
	}

}
