package se.carecontact.integration.delivery.web;

import java.util.Optional;

import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerReading;

/** No delivery has this id, or none any longer. */
class NoSuchDelivery extends RuntimeException {

	private final boolean gone;

	private NoSuchDelivery(long id, boolean gone) {
		super(gone ? "Delivery " + id
				+ " is no longer kept: it ended longer ago than deliveries are kept, so it can't be shown, sent again or skipped."
				: "No delivery has the id " + id + ".");
		this.gone = gone;
	}

	/** The delivery, or the refusal that says whether there ever was one. */
	static DeliveryRow orElse(LedgerReading ledger, long id) {
		Optional<DeliveryRow> found = ledger.find(id);
		return found.orElseThrow(() -> new NoSuchDelivery(id, ledger.wasThere(id)));
	}

	/** Whether there was one. */
	boolean isGone() {
		return this.gone;
	}

}
