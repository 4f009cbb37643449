package se.carecontact.checker.promise;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.Service;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Done;
import se.carecontact.checker.suite.Suite;
import se.carecontact.schemas.CareTopics;

/**
 * What is held against the promise: read once, all together.
 *
 * @param published what stands on Kafka
 * @param delivered what stands in the partners' journals
 * @param breaches what was broken
 */
public record Verdict(Published published, Delivered delivered, Breaches breaches) {

	private static final List<String> TOPICS = List.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS,
			CareTopics.PLAN_EVENTS);

	/**
	 * Reads and reckons.
	 * @param done what was surely done outside the suite
	 * @param strikes which faults struck, and when
	 * @param latencies the run's phases
	 * @param warm when the warming up was over
	 */
	public static Verdict of(Suite suite, List<Done> done, List<Strike> strikes, Latencies latencies, Instant warm) {
		Published published = published(suite, strikes);
		Delivered delivered = Delivered.of(published, suite, warm);
		Breaches breaches = new Breaches();
		Map<String, Long> written = new HashMap<>();
		written("contacts", suite.contacts().getFirst(), written);
		written("plans", suite.plans().getFirst(), written);
		published.check(written, breaches);
		published.checkFencing(breaches);
		published.check(done, breaches);
		delivered.check(done, strikes, breaches);
		delivered.checkTried(breaches);
		latencies.check(delivered, breaches);
		return new Verdict(published, delivered, breaches);
	}

	/**
	 * Reads what is on Kafka now.
	 * @param strikes which faults have struck so far, those of clocks among them
	 */
	public static Published published(Suite suite, List<Strike> strikes) {
		Clocks clocks = Clocks.of(strikes);
		return Published
			.of(PublishedEvent.read(suite.ground().kafkaBootstrapServers(), suite.ground().schemaRegistryUrl(), TOPICS)
				.stream()
				.map(clocks::right)
				.toList());
	}

	/** By aggregate, how many events its outbox was given. */
	private static void written(String whose, Service service, Map<String, Long> written) {
		try (Connection connection = service.connect();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT aggregate_id, seq FROM event_outbox_sequence")) {
			while (found.next()) {
				written.put(whose + " of " + found.getString(1), found.getLong(2));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The outbox's counts can't be read", ex);
		}
	}

}
