package se.carecontact.integration.delivery.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.reconcile.Reconciliation.State;
import se.carecontact.integration.delivery.run.HealOrder;
import se.carecontact.integration.delivery.run.HealOrder.Wanted;
import se.carecontact.integration.delivery.run.Previews;
import se.carecontact.integration.delivery.run.RunRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposes a run that mends what a comparison found, as far as sending again mends it.
 */
@Component
public class Healing {

	/** An older comparison tells too little of what the partner holds today. */
	private static final Duration HOLDS = Duration.ofHours(24);

	private final Reconciliations reconciliations;

	private final Previews previews;

	private final JdbcClient jdbc;

	private final Clock clock;

	Healing(Reconciliations reconciliations, Previews previews, JdbcClient jdbc, Clock clock) {
		this.reconciliations = reconciliations;
		this.previews = previews;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A preview of mending: says for each difference that sending again mends what would
	 * happen, and changes nothing. What needs a hand is not in it.
	 * @param positions which differences; null for all
	 * @param partner only of this partner; null for all
	 * @return the run's id, ready to be started
	 * @throws RunRefused if the comparison is under way or too old, a position is not one
	 * that sending mends, or nothing is left to mend
	 */
	public UUID preview(UUID reconciliationId, @Nullable List<Long> positions, @Nullable String partner, String actor) {
		Reconciliation reconciliation = this.reconciliations.find(reconciliationId).orElseThrow();
		Instant ended = reconciliation.endedAt();
		if (reconciliation.state() == State.RUNNING || ended == null) {
			throw new RunRefused("under-way", "It still compares; wait until it is done, or stop it.");
		}
		if (ended.isBefore(this.clock.instant().minus(HOLDS))) {
			throw new RunRefused("too-old", "It was done more than a day ago; compare anew.");
		}
		List<Wanted> wanted = new ArrayList<>();
		List<Long> byHand = new ArrayList<>();
		List<Row> found = rows(reconciliationId, positions, partner);
		if (found.size() > Previews.MOST) {
			throw new RunRefused("too-many",
					"It found more than " + Previews.MOST + " differences; say which partner or which positions.");
		}
		for (Row row : found) {
			if (row.deliveryId() != null && Finding.valueOf(row.finding()).isSendable()) {
				wanted.add(new Wanted(row.deliveryId(), row.seenId()));
			}
			else {
				byHand.add(row.position());
			}
		}
		if (positions != null && wanted.size() < positions.size()) {
			throw new RunRefused("needs-a-hand",
					"Sending again mends only differences with healedBy SEND that nobody has looked at again since; not all of these are: "
							+ byHand + ".");
		}
		if (wanted.isEmpty()) {
			throw new RunRefused("nothing-to-send", "Nothing that it found is mended by sending again.");
		}
		return this.previews.heal(new HealOrder(reconciliationId, wanted), actor);
	}

	private List<Row> rows(UUID reconciliationId, @Nullable List<Long> positions, @Nullable String partner) {
		String which = ((positions == null) ? "" : " and position in (:positions)")
				+ ((partner == null) ? "" : " and partner = :partner");
		JdbcClient.StatementSpec rows = this.jdbc
			.sql("select position, finding, delivery_id, seen_id from reconciliation_difference"
					+ " where reconciliation_id = :id and closed_at is null" + which + " order by position limit :most")
			.param("most", Previews.MOST + 1)
			.param("id", reconciliationId);
		if (positions != null) {
			rows.param("positions", positions);
		}
		if (partner != null) {
			rows.param("partner", partner);
		}
		return rows.query(Row.class).list();
	}

	private record Row(long position, String finding, @Nullable Long deliveryId, long seenId) {

	}

}
