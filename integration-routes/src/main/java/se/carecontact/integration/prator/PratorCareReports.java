package se.carecontact.integration.prator;

import java.time.Duration;

import se.carecontact.integration.delivery.DeliveryMustWait;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.prator.PratorReceipt.Status;
import se.carecontact.integration.prator.PratorRequest.PostCareReport;

import org.springframework.stereotype.Component;

/** Posts care reports in Prator. */
@Component
class PratorCareReports {

	private static final Reason REGION_LACKS_CONSENT = new Reason("REGION_LACKS_CONSENT",
			"Regionen har inte fått samtycket än; vårdrapporten väntar på att det går fram.");

	private final PratorHttp prator;

	private final PendingReceipts pending;

	PratorCareReports(PratorHttp prator, PendingReceipts pending) {
		this.prator = prator;
		this.pending = pending;
	}

	/**
	 * Posts a report. A repeat gets the first receipt again. A receipt that is pending is
	 * remembered before this returns, and asked for until it settles; a crash in between
	 * repeats the posting, and so finds the same receipt.
	 * @return the receipt's id, with the word PENDING before one not settled yet
	 * @throws PartnerRefused with Prator's reason if it refused the report
	 * @throws DeliveryMustWait if Prator has not heard of the consent yet
	 */
	public Receipt send(PostCareReport report) {
		PartnerAnswer answer = this.prator.send("post-care-report", "PUT", "/care-reports/" + report.reference(),
				report.body(), report.outbound());
		PratorReceipt receipt = this.prator.read(answer, PratorReceipt.class);
		Status status = receipt.status();
		if (status == null || receipt.receiptId() == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Prator svarade utan kvittens på " + answer.operation() + ".");
		}
		if (receipt.isForAnotherThan(report.reference())) {
			throw new PartnerRefused("UNEXPECTED_ANSWER",
					"Prator svarade med kvittensen för en annan rapport på " + answer.operation() + ".");
		}
		if (receipt.lacksConsent()) {
			throw new DeliveryMustWait(REGION_LACKS_CONSENT, Duration.ofSeconds(5));
		}
		return switch (status) {
			case ACCEPTED -> new Receipt(receipt.receiptId());
			case REFUSED -> throw new PartnerRefused(receipt.reasonCode(),
					"Prator tog inte emot vårdrapporten: " + receipt.reasonCode() + ".");
			case PENDING -> {
				this.pending.remember(report, receipt.receiptId());
				yield new Receipt("PENDING " + receipt.receiptId());
			}
		};
	}

}
