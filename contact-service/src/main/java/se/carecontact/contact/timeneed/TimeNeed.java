package se.carecontact.contact.timeneed;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * Time that a contact needs with a client.
 *
 * @param kind for what
 * @param minutes how long
 * @param wishedBy at the latest, where wished
 * @param note in words, for the planner
 */
public record TimeNeed(TimeNeedKind kind, Integer minutes, @Nullable LocalDate wishedBy, @Nullable String note) {

	private static final int MINUTES_OF_A_DAY = 24 * 60;

	public TimeNeed {
		new Checks().present("kind", kind)
			.present("minutes", minutes)
			.that(minutes == null || (minutes > 0 && minutes <= MINUTES_OF_A_DAY), "minutes", "minutes-of-a-day",
					"Must be 1 to " + MINUTES_OF_A_DAY + ".")
			.optionalDate("wishedBy", wishedBy)
			.optionalProse("note", note, 2000)
			.orRefuse();
	}

}
