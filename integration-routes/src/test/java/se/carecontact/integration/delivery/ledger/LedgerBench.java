package se.carecontact.integration.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Priority;
import se.carecontact.integration.feed.IncomingRecord;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.support.LedgerView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger on a database of its own, with no dispatcher to disturb it. */
final class LedgerBench implements AutoCloseable {

	static final String CHANNEL = "lease-test";

	static final Duration LONG = Duration.ofMinutes(5);

	static final Duration SHORT = Duration.ofMillis(200);

	final LedgerIntake intake;

	final LedgerClaims claims;

	final PartnerPlaces places;

	final LedgerOutcomes outcomes;

	final LedgerView view;

	final TransactionTemplate transaction;

	private final HikariDataSource dataSource = new HikariDataSource();

	LedgerBench() {
		Database database = CareEnvironment.shared().newDatabase("leases");
		this.dataSource.setJdbcUrl(database.jdbcUrl());
		this.dataSource.setUsername(database.username());
		this.dataSource.setPassword(database.password());
		Flyway.configure().dataSource(this.dataSource).load().migrate();
		JdbcClient jdbc = JdbcClient.create(this.dataSource);
		Sealer sealer = Sealer.withKey(Base64.getEncoder().encodeToString(new byte[32]));
		Keys keys = new Keys(jdbc);
		this.places = new PartnerPlaces(jdbc);
		this.intake = new LedgerIntake(jdbc, keys, sealer);
		this.claims = new LedgerClaims(jdbc, sealer, this.places);
		this.outcomes = new LedgerOutcomes(jdbc, keys, new OperatorLog(jdbc));
		this.view = new LedgerView(jdbc);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
	}

	void empty() {
		this.view.jdbc().sql("delete from delivery").update();
		this.view.jdbc().sql("delete from delivery_key").update();
		this.view.jdbc().sql("delete from partner_read").update();
	}

	Optional<Lease> claimOne(Duration duration) {
		return claim(Room.of(1, 1000), duration).stream().findFirst();
	}

	/**
	 * In a transaction, as Spring makes one: the partner's lock lasts as long as that.
	 */
	List<Lease> claim(Room room, Duration duration) {
		return this.transaction.execute((status) -> this.claims.claim(Map.of(Partner.PRIMARY_CARE, room), duration));
	}

	void finish(Lease lease, Head head, Outcome outcome) {
		this.transaction.executeWithoutResult((status) -> this.outcomes.finish(lease, head, outcome));
	}

	UUID add(UUID client, Priority priority) {
		this.transaction.executeWithoutResult((status) -> this.intake.add(delivery(client, priority)));
		return client;
	}

	NewDelivery delivery(UUID client, Priority priority) {
		IncomingRecord record = new IncomingRecord("test", 0, 0, null, new byte[] { 1 }, Map.of());
		return new NewDelivery(CHANNEL, Partner.PRIMARY_CARE.id(), client, record, UUID.randomUUID(), 1L, "test.Event",
				"1080", priority, Instant.EPOCH, null, DeliveryState.PENDING, null);
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

}
