package se.carecontact.integration.delivery.dispatch;

import java.util.OptionalLong;

import se.carecontact.integration.partner.Partner;

/** The pace that all replicas keep to a partner together. */
@FunctionalInterface
interface SharedPace {

	/**
	 * Waits for a beat of this replica's own.
	 * @param perSecond how many beats a second has, for all replicas together
	 * @return until when it is good, by {@link System#nanoTime()}; empty if none is to be
	 * had soon: nothing may be sent now
	 */
	OptionalLong await(Partner partner, int perSecond);

}
