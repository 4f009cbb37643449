package se.carecontact.integration.delivery.ledger;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.ledger.DeliveryBodies.Body;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that a client's deliveries through one channel said, for use within the suite. */
@Repository
@Transactional(readOnly = true)
public class ClientHistory {

	private final JdbcClient jdbc;

	private final Sealer sealer;

	ClientHistory(JdbcClient jdbc, Sealer sealer) {
		this.jdbc = jdbc;
		this.sealer = sealer;
	}

	/** The next deliveries after this one, in the order they were added. */
	public List<Past> page(Key key, long after, int limit) {
		return this.jdbc.sql("""
				select d.*, b.body from delivery d left join delivery_body b on b.delivery_id = d.id
				where d.client_id = ? and d.channel = ? and d.id > ? order by d.id limit ?
				""").params(key.clientId(), key.channel(), after, limit).query((row, number) -> {
			DeliveryRow delivery = LedgerReading.row(row);
			byte[] body = row.getBytes("body");
			return new Past(delivery, (body == null) ? null : new Body(row.getString("topic"),
					this.sealer.open(body, LedgerIntake.sealContext(delivery.eventId()))));
		}).list();
	}

	/**
	 * Where a key stands now: it stays the same as long as none of its deliveries moved.
	 */
	public Stand stand(Key key) {
		return this.jdbc.sql("""
				select coalesce(max(id), 0) as newest, count(*) filter (where state = 'SENT') as sent,
				  count(*) filter (where state in ('PENDING', 'HELD', 'PARKED')) as open
				from delivery where client_id = ? and channel = ?
				""").params(key.clientId(), key.channel()).query(Stand.class).single();
	}

	/**
	 * A delivery and what it says.
	 *
	 * @param delivery the delivery
	 * @param body what it says; null if that is no longer kept
	 */
	public record Past(DeliveryRow delivery, @Nullable Body body) {

	}

	/**
	 * How far a key has come.
	 *
	 * @param newest the id of its newest delivery
	 * @param sent how many the partner has had
	 * @param open how many are open
	 */
	public record Stand(long newest, long sent, long open) {

	}

}
