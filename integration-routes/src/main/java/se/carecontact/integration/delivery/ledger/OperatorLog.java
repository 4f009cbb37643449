package se.carecontact.integration.delivery.ledger;

import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators did and looked at, and what was not sent for want of consent. Append
 * only, in the transaction of the act itself.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OperatorLog {

	private final JdbcClient jdbc;

	OperatorLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes an act.
	 * @param actor who
	 * @param act what, in capitals
	 * @param deliveryId which delivery, if one
	 * @param clientId which client, if one
	 * @param runId in which run of previewed acts, if in one
	 * @param reason in the operator's own words, or what was set to what
	 */
	public void note(String actor, String act, @Nullable Long deliveryId, @Nullable UUID clientId, @Nullable UUID runId,
			@Nullable String reason) {
		this.jdbc.sql("""
				insert into operator_log (at, actor, act, delivery_id, client_id, run_id, reason)
				values (clock_timestamp(), :actor, :act, :delivery, :client, :run, :reason)
				""")
			.param("actor", actor)
			.param("act", act)
			.param("delivery", deliveryId, Types.BIGINT)
			.param("client", clientId, Types.OTHER)
			.param("run", runId, Types.OTHER)
			.param("reason", reason, Types.VARCHAR)
			.update();
	}

	/**
	 * What is noted of a client, or of a delivery, newest first, for whoever audits. That
	 * look is noted too.
	 * @param clientId only of this client; null for any
	 * @param deliveryId only of this delivery; null for any
	 * @param before only notes with a lower id
	 */
	@Transactional
	public List<LogEntry> audit(String actor, @Nullable UUID clientId, @Nullable Long deliveryId, long before,
			int limit) {
		note(actor, "LOOK_LOG", deliveryId, clientId, null, null);
		String which = ((clientId == null) ? "" : " and client_id = :client")
				+ ((deliveryId == null) ? "" : " and delivery_id = :delivery");
		JdbcClient.StatementSpec entries = this.jdbc.sql(
				"select id, at, actor, act, delivery_id, client_id, run_id, reason from operator_log where id < :before"
						+ which + " order by id desc limit :limit")
			.param("before", before)
			.param("limit", limit);
		if (clientId != null) {
			entries.param("client", clientId);
		}
		if (deliveryId != null) {
			entries.param("delivery", deliveryId);
		}
		return entries.query(LogEntry.class).list();
	}

}
