package se.carecontact.integration.prator;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Outbound;

/** What is asked of Prator, in the contract's words. Prints no personal data. */
sealed interface PratorRequest {

	/** The event it comes of. */
	Outbound outbound();

	/** Our own id of the consent or report, by which Prator knows a repeat. */
	UUID reference();

	/** Registers a consent given or declined. */
	record RegisterConsent(Outbound outbound, UUID reference, ConsentBody body) implements PratorRequest {

		@Override
		public String toString() {
			return "RegisterConsent[" + this.reference + "]";
		}

	}

	/** Withdraws a consent. */
	record WithdrawConsent(Outbound outbound, UUID reference, WithdrawalBody body) implements PratorRequest {

	}

	/** Posts a care report. */
	record PostCareReport(Outbound outbound, UUID reference, CareReportBody body) implements PratorRequest {

		@Override
		public String toString() {
			return "PostCareReport[" + this.reference + "]";
		}

	}

	/** The body of {@code PUT /consents/{reference}}. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ConsentBody(Person person, String kind, String state, Instant validFrom, @Nullable Instant validUntil,
			String by, @Nullable String representativeName, StaffRef registeredBy) {

	}

	/** The body of {@code POST /consents/{reference}/withdrawal}. */
	record WithdrawalBody(Instant withdrawnAt) {

	}

	/** The body of {@code PUT /care-reports/{reference}}. */
	record CareReportBody(Person person, String heading, String text, Instant writtenAt, Author author) {

		@Override
		public String toString() {
			return "CareReportBody[masked]";
		}

	}

	/** Whom it is about. */
	record Person(String identityNumber) {

		@Override
		public String toString() {
			return "Person[masked]";
		}

	}

	/** Who registered. */
	record StaffRef(String id, String name) {

	}

	/** Who wrote. */
	record Author(String name, String title) {

	}

}
