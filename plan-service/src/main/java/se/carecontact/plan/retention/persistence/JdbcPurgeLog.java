package se.carecontact.plan.retention.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.retention.Purge;
import se.carecontact.plan.retention.PurgeLog;

@Repository
class JdbcPurgeLog implements PurgeLog {

	private final JdbcClient jdbc;

	private final MeterRegistry registry;

	private final Clock clock;

	JdbcPurgeLog(JdbcClient jdbc, MeterRegistry registry, Clock clock) {
		this.jdbc = jdbc;
		this.registry = registry;
		this.clock = clock;
	}

	@Override
	public void write(Purge purge) {
		this.jdbc.sql("""
				INSERT INTO purge_log (at, municipality_id, client_id, what, rows, step, legal_basis)
				VALUES (:at, :municipalityId, :clientId, :what, :rows, :step, :legalBasis)""")
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("municipalityId", purge.municipalityId())
			.param("clientId", purge.clientId())
			.param("what", purge.what())
			.param("rows", purge.rows())
			.param("step", purge.step().name())
			.param("legalBasis", purge.legalBasis())
			.update();
		this.registry
			.counter("care.plan.retention.removed", "step",
					purge.step().name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.increment(purge.rows());
	}

}
