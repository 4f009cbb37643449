package se.carecontact.integration.delivery.ledger;

import java.util.List;
import java.util.UUID;

import se.carecontact.integration.delivery.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keys whose head waits because the owner of consents gave no answer. */
@Repository
public class UnansweredKeys {

	private final JdbcClient jdbc;

	private final LedgerIntake ledger;

	UnansweredKeys(JdbcClient jdbc, LedgerIntake ledger) {
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/**
	 * The keys that wait so, longest first.
	 * @param after only those whose delivery has a higher id
	 * @param limit at most this many
	 */
	@Transactional(readOnly = true)
	public List<Waiting> list(long after, int limit) {
		return this.jdbc.sql("""
				select id, channel, client_id from delivery
				where state = 'HELD' and reason_code = ? and id > ? order by id limit ?
				""")
			.params(Reason.CONSENT_UNANSWERED.code(), after, limit)
			.query((row, number) -> new Waiting(row.getLong("id"),
					new Key(row.getString("channel"), row.getObject("client_id", UUID.class))))
			.list();
	}

	/**
	 * Lets the key be tried at once, and its waits begin small again. To be called in a
	 * transaction of its own: together with another key's lock, two keys could wait for
	 * each other.
	 */
	@Transactional
	public void wake(Key key) {
		this.ledger.wakeHeld(key);
		this.jdbc.sql("update delivery_key set unanswered = 0 where channel = ? and client_id = ?")
			.params(key.channel(), key.clientId())
			.update();
	}

	/**
	 * One that waits.
	 *
	 * @param deliveryId its delivery
	 * @param key the key
	 */
	public record Waiting(long deliveryId, Key key) {

	}

}
