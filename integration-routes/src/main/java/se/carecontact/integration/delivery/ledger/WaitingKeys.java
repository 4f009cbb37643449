package se.carecontact.integration.delivery.ledger;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.integration.delivery.Reason;

/**
 * Keys whose head waits for an earlier message of its client in another channel.
 */
@Repository
public class WaitingKeys {

	private final JdbcClient jdbc;

	private final LedgerIntake ledger;

	WaitingKeys(JdbcClient jdbc, LedgerIntake ledger) {
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/**
	 * Lets what waits of this client be tried at once. To be called in a transaction of
	 * its own: together with another key's lock, two keys could wait for each other.
	 */
	@Transactional
	public void wake(UUID clientId) {
		List<String> channels = this.jdbc.sql("""
				select distinct channel from delivery
				where client_id = ? and state = 'HELD' and reason_code = ? order by channel
				""").params(clientId, Reason.WAITING_FOR_EARLIER_MESSAGE.code()).query(String.class).list();
		channels.forEach((channel) -> this.ledger.wakeHeld(new Key(channel, clientId)));
	}

}
