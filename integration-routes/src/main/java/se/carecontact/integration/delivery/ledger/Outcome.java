package se.carecontact.integration.delivery.ledger;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Reason;

/** What came of a try of a key's head. */
public sealed interface Outcome {

	/** The partner has it. */
	record Sent(@Nullable String partnerReference) implements Outcome {

	}

	/** Refused: it waits for an operator, and its key behind it. */
	record Parked(Reason reason) implements Outcome {

	}

	/** Not sent: something that is not the partner must come first. */
	record Held(Reason reason, Duration pause) implements Outcome {

	}

	/** Not sent: the owner of consents gave no answer. The key waits longer each time. */
	record Unanswered(Reason reason, Duration pause) implements Outcome {

	}

	/** The partner or its line failed; it may have arrived all the same. */
	record Failed(Reason reason, Duration pause) implements Outcome {

	}

	/** Not to be sent at all: WITHHELD or SUPERSEDED. */
	record Closed(DeliveryState state, Reason reason) implements Outcome {

	}

	/** Not tried: the partner's gate was shut. Nothing changes. */
	record NotTried() implements Outcome {

	}

}
