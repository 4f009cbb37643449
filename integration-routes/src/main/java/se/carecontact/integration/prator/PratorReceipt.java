package se.carecontact.integration.prator;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What Prator says of a report.
 *
 * @param receiptId Prator's own id
 * @param status ACCEPTED, REFUSED or PENDING
 * @param reason why it was refused
 * @param reference which report it is about: our own reference
 */
record PratorReceipt(@Nullable String receiptId, @Nullable Status status, @Nullable String reason,
		@Nullable UUID reference) {

	/** Whether it names another report than this one. */
	boolean isForAnotherThan(UUID report) {
		return this.reference != null && !this.reference.equals(report);
	}

	boolean lacksConsent() {
		return this.status == Status.REFUSED && "NO_CONSENT".equals(this.reason);
	}

	/** Prator's word on a refusal, fit for an operator: a code, or nothing. */
	String reasonCode() {
		return (this.reason != null && this.reason.matches("[A-Z0-9_]{1,60}")) ? this.reason : "REFUSED";
	}

	/** How far a report has come. */
	enum Status {

		ACCEPTED, REFUSED, PENDING

	}

}
