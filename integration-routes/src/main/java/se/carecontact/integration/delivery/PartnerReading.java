package se.carecontact.integration.delivery;

import java.util.function.Supplier;

import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerUnavailable;

/**
 * Calls that only read, through the same gate as deliveries: they take a place and beats
 * of the same pace, and are not made while the partner is down.
 */
public interface PartnerReading {

	/** The code of a call that was not made. */
	String NO_ROOM = "NO_ROOM";

	/**
	 * Makes one call. Its failure counts against the partner as a delivery's does.
	 * @throws PartnerUnavailable as the call does, or {@link #NO_ROOM} if the partner is
	 * down or had no room for it in time
	 */
	<T> T read(Partner partner, Supplier<T> call);

	/**
	 * Makes one call that says nothing of how deliveries fare: be it that only this door
	 * of the partner is shut.
	 * @throws PartnerUnavailable as {@link #read}
	 */
	<T> T readApart(Partner partner, Supplier<T> call);

}
