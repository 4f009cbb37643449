package se.carecontact.outbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What to watch: {@code event.outbox.oldest.age} above some seconds means that events
 * don't go out. Backlog and age are the database's, the same from each replica; the
 * counters are this process's own.
 */
final class OutboxMetrics implements RelayObserver, MeterBinder {

	private final JdbcClient jdbc;

	private final AtomicLong sent = new AtomicLong();

	private final AtomicLong failures = new AtomicLong();

	OutboxMetrics(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("event.outbox.unsent", this, OutboxMetrics::unsent)
			.description("Committed events that are not yet in Kafka")
			.register(registry);
		Gauge.builder("event.outbox.oldest.age", this, OutboxMetrics::oldestAge)
			.description("How long the oldest of them has waited")
			.baseUnit("seconds")
			.register(registry);
		FunctionCounter.builder("event.outbox.sent", this.sent, AtomicLong::doubleValue)
			.description("Events sent by this process")
			.register(registry);
		FunctionCounter.builder("event.outbox.failures", this.failures, AtomicLong::doubleValue)
			.description("Batches that failed and were tried again")
			.register(registry);
	}

	@Override
	public void committed(int shard, List<OutboxRow> rows) {
		this.sent.addAndGet(rows.size());
	}

	@Override
	public void failed(int shard, Exception reason) {
		this.failures.incrementAndGet();
	}

	private double unsent() {
		return this.jdbc.sql("SELECT count(*) FROM event_outbox").query(Long.class).single();
	}

	private double oldestAge() {
		return this.jdbc
			.sql("""
					SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)
					FROM event_outbox_identity, generate_series(0, shards - 1) AS each (shard), LATERAL (
					  SELECT created_at FROM event_outbox WHERE event_outbox.shard = each.shard ORDER BY id LIMIT 1) AS oldest""")
			.query(Double.class)
			.single();
	}

}
