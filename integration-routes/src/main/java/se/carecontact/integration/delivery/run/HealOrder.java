package se.carecontact.integration.delivery.run;

import java.util.List;
import java.util.UUID;

/**
 * What a preview of mending is wanted of: deliveries that told what a comparison found
 * missing or stale at their partner.
 *
 * @param reconciliationId the comparison
 * @param wanted the deliveries
 */
public record HealOrder(UUID reconciliationId, List<Wanted> wanted) {

	/** What it was made for, for those who read the log later. */
	String asked() {
		return this.wanted.size() + " deliveries of reconciliation " + this.reconciliationId;
	}

	/**
	 * One delivery to be sent again.
	 *
	 * @param deliveryId the delivery
	 * @param seenId the newest of its client and channel that was compared; if there is a
	 * newer one by then, it is left
	 */
	public record Wanted(long deliveryId, long seenId) {

	}

}
