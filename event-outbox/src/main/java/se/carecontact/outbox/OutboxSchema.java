package se.carecontact.outbox;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox's tables in the service's database. They have their own migration history,
 * so that service and library change apart from each other.
 */
final class OutboxSchema {

	private final DataSource dataSource;

	OutboxSchema(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** Brings the tables up to date; several replicas may do it at once. */
	OutboxSchema migrate() {
		Flyway.configure()
			.dataSource(this.dataSource)
			.locations("classpath:se/carecontact/outbox/migration")
			.table("event_outbox_schema_history")
			// The schema holds the service's own tables already.
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.load()
			.migrate();
		return this;
	}

	/**
	 * Reads which outbox this is; the first service to ask decides on the shards.
	 * @throws IllegalStateException if it has another number of shards than that
	 */
	OutboxIdentity identity(String service, Shards shards) {
		JdbcClient jdbc = JdbcClient.create(this.dataSource);
		jdbc.sql("INSERT INTO event_outbox_identity (shards) VALUES (?) ON CONFLICT DO NOTHING")
			.param(shards.count())
			.update();
		return jdbc.sql("SELECT outbox_id, shards FROM event_outbox_identity").query((row, number) -> {
			if (row.getInt("shards") != shards.count()) {
				throw new IllegalStateException(
						"""
								This outbox has %d shards, care.outbox.shards says %d. To change it, stop all replicas when \
								event_outbox is empty, delete the row of event_outbox_identity and start them with the new number"""
							.formatted(row.getInt("shards"), shards.count()));
			}
			return new OutboxIdentity(service, row.getObject("outbox_id", UUID.class), shards);
		}).single();
	}

}
