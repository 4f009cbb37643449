package se.carecontact.integration.delivery;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a partner holds of what one channel told it, read back to be compared. A Spring
 * bean beside its {@link Channel}; changes nothing at the partner.
 */
public interface Holdings {

	/** The channel's id. */
	String channel();

	/**
	 * What the partner ought to hold once it has had this event, if no later one says
	 * otherwise: a thing told again replaces the one of the same key. The same event
	 * always tells the same.
	 */
	List<Thing> told(Outbound outbound);

	/**
	 * What the partner holds of the client, through this channel. Each call is made
	 * through {@code asking}, once.
	 * @param newest the newest event the partner has had of the client
	 * @throws se.carecontact.integration.partner.PartnerUnavailable if it can't be read
	 * now
	 * @throws se.carecontact.integration.partner.PartnerRefused if it is not told
	 */
	List<Thing> held(Outbound newest, Asking asking);

	/**
	 * Whether a thing may be told anew after later ones of the client without misleading
	 * whoever reads them in the order they came.
	 */
	default boolean inAnyOrder() {
		return true;
	}

	/** Whether a thing told anew replaces what stands there, rather than adding to it. */
	default boolean replaces() {
		return true;
	}

	/** Makes one call to the partner when its pace allows. */
	@FunctionalInterface
	interface Asking {

		/** Waits for the call's turn, makes it, and returns its answer. */
		<T> T ask(Supplier<T> call);

	}

}
