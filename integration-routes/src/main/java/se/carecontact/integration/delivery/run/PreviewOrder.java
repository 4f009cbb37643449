package se.carecontact.integration.delivery.run;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;

/**
 * What a preview is wanted of: named deliveries, or all that fit.
 *
 * @param act what is to be done
 * @param deliveryIds which, or null for all that fit the filter
 * @param filter what must fit
 * @param evenIfReceived whether what the partner has is to be sent again
 * @param reason why; needed for a skip
 * @param confirmedCount how many the operator knows it is about; needed if the filter
 * narrows nothing
 */
public record PreviewOrder(Act act, @Nullable List<Long> deliveryIds, DeliveryFilter filter, boolean evenIfReceived,
		@Nullable String reason, @Nullable Long confirmedCount) {

	public PreviewOrder {
		if (act == Act.SKIP && (reason == null || reason.isBlank())) {
			throw new IllegalArgumentException("a skip needs a reason");
		}
	}

	/** What it was made for, for those who read the log later. */
	String asked() {
		return (this.deliveryIds != null) ? "deliveries " + this.deliveryIds : this.filter.toString();
	}

}
