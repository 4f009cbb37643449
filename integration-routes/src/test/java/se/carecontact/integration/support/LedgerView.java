package se.carecontact.integration.support;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger as tests look at it. */
public final class LedgerView {

	private final JdbcClient jdbc;

	public LedgerView(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One delivery's state, reason and tries. */
	public record Row(long id, String state, String reasonCode, String reason, int attempts, String partnerReference) {

	}

	/** A client's deliveries in a channel, in order. */
	public List<Row> rows(String channel, UUID clientId) {
		return this.jdbc.sql("""
				select id, state, reason_code, reason, attempts, partner_reference from delivery
				where channel = ? and client_id = ? order by id
				""").params(channel, clientId).query(Row.class).list();
	}

	/** The states of a client's deliveries in a channel, in order. */
	public List<String> states(String channel, UUID clientId) {
		return rows(channel, clientId).stream().map(Row::state).toList();
	}

	/** Whatever the test wants to do to the database. */
	public JdbcClient jdbc() {
		return this.jdbc;
	}

}
