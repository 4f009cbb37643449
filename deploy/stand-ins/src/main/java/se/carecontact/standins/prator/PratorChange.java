package se.carecontact.standins.prator;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What changes the system's data; kept in order, so that a restart finds it all again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({ @JsonSubTypes.Type(value = PratorChange.PatientSeen.class, name = "patient"),
		@JsonSubTypes.Type(value = PratorChange.ConsentRegistered.class, name = "consent"),
		@JsonSubTypes.Type(value = PratorChange.ConsentWithdrawn.class, name = "withdrawal"),
		@JsonSubTypes.Type(value = PratorChange.ReportReceived.class, name = "report"),
		@JsonSubTypes.Type(value = PratorChange.ReportSettled.class, name = "settled"),
		@JsonSubTypes.Type(value = PratorChange.ConsentLost.class, name = "consent-lost"),
		@JsonSubTypes.Type(value = PratorChange.ReportLost.class, name = "report-lost"),
		@JsonSubTypes.Type(value = PratorChange.ReceiptsLate.class, name = "receipts-late") })
sealed interface PratorChange {

	/** A person got the system's own id. */
	record PatientSeen(String patientId, String identityNumber) implements PratorChange {

		@Override
		public String toString() {
			return "PatientSeen[" + this.patientId + "]";
		}

	}

	/** A consent was registered, or registered anew with other content. */
	record ConsentRegistered(UUID reference, String patientId, State state, Instant validFrom,
			@Nullable Instant validUntil, By by, @Nullable String representativeName,
			String registeredBy) implements PratorChange {
	}

	/** A consent was withdrawn; it is marked, never erased. */
	record ConsentWithdrawn(UUID reference, Instant withdrawnAt) implements PratorChange {
	}

	/** A report came in. */
	record ReportReceived(UUID reference, String patientId, String heading, String text, Instant writtenAt,
			String authorName, String authorTitle, @Nullable UUID consentReference, String receiptId, boolean pending,
			Instant receivedAt) implements PratorChange {
	}

	/** A pending report was accepted. */
	record ReportSettled(UUID reference) implements PratorChange {
	}

	/** A consent is gone, as after a restore from a backup. */
	record ConsentLost(UUID reference) implements PratorChange {
	}

	/** A report is gone in the same way. */
	record ReportLost(UUID reference) implements PratorChange {
	}

	/** From now on receipts are pending at first, or again settled at once. */
	record ReceiptsLate(boolean late) implements PratorChange {
	}

	/** What the person said. */
	enum State {

		GIVEN, DECLINED

	}

	/** Who said it. */
	enum By {

		CLIENT, LEGAL_REPRESENTATIVE

	}

}
