package se.carecontact.integration.delivery.ledger;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators do to the ledger. Each act and each look at a client is logged with it.
 */
@Repository
@Transactional
public class LedgerActs {

	private final JdbcClient jdbc;

	private final LedgerMoves moves;

	private final OperatorLog log;

	LedgerActs(JdbcClient jdbc, LedgerMoves moves, OperatorLog log) {
		this.jdbc = jdbc;
		this.moves = moves;
		this.log = log;
	}

	/**
	 * Has a delivery that waits tried again at once, from its key's head.
	 * @throws ActRefused if it is not one that can be resumed, or a later one of its key
	 * was sent already
	 */
	public void resume(DeliveryRow delivery, String actor) {
		this.moves.lock(delivery);
		if (delivery.state() == DeliveryState.WITHHELD && laterSent(delivery)) {
			throw new ActRefused("sequence-passed",
					"A later delivery of this client and channel was sent already; sent now, this one would undo it.");
		}
		if (!this.moves.resume(delivery)) {
			throw new ActRefused("not-resumable",
					"Only a delivery that is PARKED, HELD or WITHHELD can be resumed; this one is " + delivery.state()
							+ ".");
		}
		finish("RESUME", delivery, actor, null);
	}

	/**
	 * Passes over an open delivery, so that those behind it go on.
	 * @throws ActRefused if it is not open
	 */
	public void skip(DeliveryRow delivery, String actor, String reason) {
		this.moves.lock(delivery);
		if (!this.moves.skip(delivery, reason)) {
			throw new ActRefused("not-open",
					"Only a delivery that is PENDING, HELD or PARKED can be skipped; this one is " + delivery.state()
							+ ".");
		}
		finish("SKIP", delivery, actor, reason);
	}

	/** Logs that somebody looked at a client's deliveries. */
	public void looked(String actor, @Nullable Long deliveryId, UUID clientId) {
		this.log.note(actor, "LOOK", deliveryId, clientId, null, null);
	}

	private void finish(String act, DeliveryRow delivery, String actor, @Nullable String reason) {
		this.moves.settle(delivery);
		this.log.note(actor, act, delivery.id(), delivery.clientId(), null, reason);
	}

	private boolean laterSent(DeliveryRow delivery) {
		return this.jdbc.sql("""
				select exists (select 1 from delivery
				where channel = ? and client_id = ? and id > ? and state = 'SENT')
				""").params(delivery.channel(), delivery.clientId(), delivery.id()).query(Boolean.class).single();
	}

	/** An operator's act that would break a promise. */
	public static final class ActRefused extends RuntimeException {

		private final String code;

		ActRefused(String code, String sentence) {
			super(sentence);
			this.code = code;
		}

		/** The refusal's stable code. */
		public String code() {
			return this.code;
		}

	}

}
