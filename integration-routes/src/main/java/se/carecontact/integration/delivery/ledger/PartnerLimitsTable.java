package se.carecontact.integration.delivery.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import se.carecontact.integration.delivery.PartnerLimits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The limits that operators have set, the same for every replica. */
@Repository
public class PartnerLimitsTable {

	private final JdbcClient jdbc;

	private final OperatorLog log;

	PartnerLimitsTable(JdbcClient jdbc, OperatorLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/** All that were set; partners that are missing follow the configuration. */
	@Transactional(readOnly = true)
	public List<SetLimits> all() {
		return this.jdbc.sql("select * from partner_limits").query((row, number) -> limits(row)).list();
	}

	/**
	 * Sets a partner's limits, if nobody did since.
	 * @param version the version they replace; 0 if none were set
	 * @return false if it is another by now; nothing was changed
	 */
	@Transactional
	public boolean set(String partner, PartnerLimits limits, long version, String actor) {
		int written = this.jdbc
			.sql((version == 0)
					? """
							insert into partner_limits values (:partner, 1, :rate, :places, :window, :share, :first, :longest, :actor,
							  clock_timestamp()) on conflict (partner) do nothing
							"""
					: """
							update partner_limits set version = version + 1, requests_per_second = :rate, concurrency = :places,
							  breaker_window = :window, failure_share = :share, first_probe_ms = :first, longest_probe_ms = :longest,
							  changed_by = :actor, changed_at = clock_timestamp()
							where partner = :partner and version = :version
							""")
			.param("partner", partner)
			.param("version", version)
			.param("rate", limits.requestsPerSecond())
			.param("places", limits.concurrency())
			.param("window", limits.breakerWindow())
			.param("share", limits.failureShare())
			.param("first", limits.firstProbe().toMillis())
			.param("longest", limits.longestProbe().toMillis())
			.param("actor", actor)
			.update();
		if (written == 1) {
			this.log.note(actor, "LIMITS", null, null, null, partner + ": " + limits);
		}
		return written == 1;
	}

	private static SetLimits limits(ResultSet row) throws SQLException {
		return new SetLimits(row.getString("partner"), row.getLong("version"),
				new PartnerLimits(row.getInt("requests_per_second"), row.getInt("concurrency"),
						row.getInt("breaker_window"), row.getInt("failure_share"),
						Duration.ofMillis(row.getLong("first_probe_ms")),
						Duration.ofMillis(row.getLong("longest_probe_ms"))),
				row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

}
