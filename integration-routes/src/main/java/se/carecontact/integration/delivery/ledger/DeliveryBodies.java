package se.carecontact.integration.delivery.ledger;

import java.util.Optional;
import java.util.UUID;

import se.carecontact.integration.crypto.Sealer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What deliveries say. Kept apart from the log, sealed; each opening is logged. */
@Repository
public class DeliveryBodies {

	private final JdbcClient jdbc;

	private final Sealer sealer;

	private final OperatorLog log;

	DeliveryBodies(JdbcClient jdbc, Sealer sealer, OperatorLog log) {
		this.jdbc = jdbc;
		this.sealer = sealer;
		this.log = log;
	}

	/**
	 * Opens a delivery's body for a person. The look is logged in the same transaction:
	 * without the note there is no body.
	 * @return the topic and the record's value as it stood on Kafka; empty if the body is
	 * no longer kept
	 */
	@Transactional
	public Optional<Body> open(DeliveryRow delivery, String actor) {
		this.log.note(actor, "BODY", delivery.id(), delivery.clientId(), null, null);
		return find(delivery.id());
	}

	/** The body, for use within the suite. */
	@Transactional(readOnly = true)
	public Optional<Body> find(long deliveryId) {
		return this.jdbc.sql("""
				select d.topic, d.event_id, b.body from delivery d join delivery_body b on b.delivery_id = d.id
				where d.id = ?
				""")
			.param(deliveryId)
			.query((row, number) -> new Body(row.getString("topic"),
					this.sealer.open(row.getBytes("body"),
							LedgerIntake.sealContext(row.getObject("event_id", UUID.class)))))
			.optional();
	}

	/**
	 * A record's value. Prints its topic only.
	 *
	 * @param topic the topic it came on
	 * @param value the bytes
	 */
	public record Body(String topic, byte[] value) {

		@Override
		public String toString() {
			return "Body[" + this.topic + "]";
		}

	}

}
