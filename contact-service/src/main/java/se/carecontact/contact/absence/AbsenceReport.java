package se.carecontact.contact.absence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What is known of an absence.
 *
 * @param kind why
 * @param awayFrom from when, to the millisecond
 * @param expectedBack when the client is expected back, where known
 * @param note in words, for the planner
 */
public record AbsenceReport(AbsenceKind kind, Instant awayFrom, @Nullable Instant expectedBack, @Nullable String note) {

	public AbsenceReport {
		new Checks().present("kind", kind)
			.present("awayFrom", awayFrom)
			.that(awayFrom == null || expectedBack == null || expectedBack.isAfter(awayFrom), "expectedBack",
					"after-awayFrom", "Must be after awayFrom.")
			.optionalProse("note", note, 2000)
			.orRefuse();
		awayFrom = awayFrom.truncatedTo(ChronoUnit.MILLIS);
		expectedBack = (expectedBack != null) ? expectedBack.truncatedTo(ChronoUnit.MILLIS) : null;
	}

}
