package se.carecontact.contact.policy;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * How many clients a contact has.
 *
 * @param min from so many, where a number is set
 * @param max to so many, where a number is set
 * @param even whether they are only to be evenly spread
 */
public record ClientsPerContact(@Nullable Integer min, @Nullable Integer max, @Nullable Boolean even) {

	private static final int MOST = 100;

	public ClientsPerContact {
		new Checks().that(min == null || (min >= 0 && min <= MOST), "min", "clients", "Must be 0 to " + MOST + ".")
			.that(max == null || (max >= 1 && max <= MOST), "max", "clients", "Must be 1 to " + MOST + ".")
			.that(min == null || max == null || min <= max, "max", "not-below-min", "Must not be below min.")
			.orRefuse();
		even = Boolean.TRUE.equals(even);
	}

	@Override
	public Boolean even() {
		return Boolean.TRUE.equals(this.even);
	}

}
