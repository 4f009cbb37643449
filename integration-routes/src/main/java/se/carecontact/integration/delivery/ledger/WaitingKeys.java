package se.carecontact.integration.delivery.ledger;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import se.carecontact.integration.delivery.Reason;

/**
 * Keys whose head waits for an earlier message of its client in another channel.
 */
@Repository
public class WaitingKeys {

	private final JdbcClient jdbc;

	private final LedgerIntake ledger;

	private final TransactionTemplate transaction;

	WaitingKeys(JdbcClient jdbc, LedgerIntake ledger, TransactionTemplate transaction) {
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/**
	 * Lets what waits of this client be tried at once, each key in a transaction of its
	 * own: together with another key's lock, two keys could wait for each other. Mostly
	 * nothing waits, and one look is all.
	 */
	public void wake(UUID clientId) {
		List<String> channels = this.jdbc.sql("""
				select distinct channel from delivery
				where client_id = ? and state = 'HELD' and reason_code = ? order by channel
				""").params(clientId, Reason.WAITING_FOR_EARLIER_MESSAGE.code()).query(String.class).list();
		for (String channel : channels) {
			this.transaction.executeWithoutResult((status) -> this.ledger.wakeHeld(new Key(channel, clientId)));
		}
	}

}
