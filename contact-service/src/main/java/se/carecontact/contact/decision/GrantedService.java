package se.carecontact.contact.decision;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * One granted service (insats).
 *
 * @param code the municipality's code of the service
 * @param minutesPerWeek standard minutes (schablontid) a week
 */
public record GrantedService(String code, @Nullable Integer minutesPerWeek) {

	private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

	public GrantedService {
		new Checks().reference("code", code)
			.that(minutesPerWeek == null || (minutesPerWeek > 0 && minutesPerWeek <= MINUTES_OF_A_WEEK),
					"minutesPerWeek", "minutes-of-a-week", "Must be 1 to " + MINUTES_OF_A_WEEK + ".")
			.orRefuse();
	}

}
