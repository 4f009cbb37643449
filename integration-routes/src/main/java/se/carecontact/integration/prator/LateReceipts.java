package se.carecontact.integration.prator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.PartnerReading;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;
import se.carecontact.integration.prator.PratorReceipt.Status;

import org.springframework.stereotype.Component;

/**
 * Asks for receipts that were pending, by our own reference, until Prator has said yes or
 * no. A late no is no failed delivery any more (Prator has the report), so it shows in
 * the table, in the log and as {@code care.prator.receipts{status=REFUSED}}.
 */
@Component
class LateReceipts {

	private static final Logger log = LoggerFactory.getLogger(LateReceipts.class);

	private static final int AT_ONCE = 50;

	private final PratorHttp prator;

	private final PartnerReading reads;

	private final PendingReceipts receipts;

	private final PratorProperties properties;

	LateReceipts(PratorHttp prator, PartnerReading reads, PendingReceipts receipts, PratorProperties properties,
			MeterRegistry meters) {
		this.prator = prator;
		this.reads = reads;
		this.receipts = receipts;
		this.properties = properties;
		for (Status status : new Status[] { Status.PENDING, Status.REFUSED }) {
			Gauge.builder("care.prator.receipts", receipts, (table) -> table.count(status))
				.description("Care reports whose receipt came late, or is still to come")
				.tag("status", status.name())
				.register(meters);
		}
	}

	/**
	 * Asks for those that are due. Stops at the first sign that Prator is in trouble;
	 * what was not asked for is asked for next time.
	 */
	public void ask() {
		for (PendingReceipts.Due due : this.receipts.take(AT_ONCE, this.properties.receiptInterval())) {
			try {
				settle(due, this.reads.read(Partner.PRATOR, () -> this.prator.receipt(due.reference(), due.unitId())));
			}
			catch (PartnerUnavailable ex) {
				log.warn("Prator can't be asked for receipts now; asked again in {}",
						this.properties.receiptInterval());
				return;
			}
			catch (PartnerRefused ex) {
				log.warn("Prator answered {} when asked for the receipt of report {}", ex.code(), due.reference());
			}
		}
	}

	private void settle(PendingReceipts.Due due, PartnerAnswer answer) {
		PratorReceipt receipt = this.prator.read(answer, PratorReceipt.class);
		if (receipt.isForAnotherThan(due.reference())) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Prator svarade med kvittensen för en annan rapport.");
		}
		Status status = receipt.status();
		if (status == Status.ACCEPTED) {
			this.receipts.settle(due.reference(), status, "");
		}
		else if (status == Status.REFUSED) {
			log.error("Prator refused care report {} after first taking it: {}", due.reference(), receipt.reasonCode());
			this.receipts.settle(due.reference(), status, receipt.reasonCode());
		}
	}

}
