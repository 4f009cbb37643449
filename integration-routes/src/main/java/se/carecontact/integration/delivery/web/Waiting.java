package se.carecontact.integration.delivery.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.ledger.LedgerReading.Backlog;

/**
 * How much is open, and since when.
 *
 * @param pending to be sent
 * @param held waiting for something that is not the partner
 * @param parked waiting for an operator
 * @param oldest when the oldest of them was read from Kafka
 */
record Waiting(long pending, long held, long parked, @Nullable Instant oldest) {

	static Waiting of(List<Backlog> backlog) {
		return new Waiting(count(backlog, DeliveryState.PENDING), count(backlog, DeliveryState.HELD),
				count(backlog, DeliveryState.PARKED),
				backlog.stream().map(Backlog::oldest).min(Comparator.naturalOrder()).orElse(null));
	}

	private static long count(List<Backlog> backlog, DeliveryState state) {
		return backlog.stream().filter((waiting) -> waiting.state() == state).mapToLong(Backlog::count).sum();
	}

}
