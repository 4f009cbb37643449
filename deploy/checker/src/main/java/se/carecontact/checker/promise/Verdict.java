package se.carecontact.checker.promise;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.Service;
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
	 */
	public static Verdict of(Suite suite, List<Done> done) {
		Published published = published(suite);
		Delivered delivered = Delivered.of(published, suite);
		Breaches breaches = new Breaches();
		Map<String, Long> written = new HashMap<>();
		for (Service service : List.of(suite.contacts().getFirst(), suite.plans().getFirst())) {
			written.putAll(written(service));
		}
		published.check(written, breaches);
		published.check(done, breaches);
		delivered.check(done, breaches);
		return new Verdict(published, delivered, breaches);
	}

	/** Reads what is on Kafka now. */
	public static Published published(Suite suite) {
		return Published.of(PublishedEvent.read(suite.ground().kafkaBootstrapServers(),
				suite.ground().schemaRegistryUrl(), TOPICS));
	}

	/** By aggregate, how many events its outbox was given. */
	private static Map<String, Long> written(Service service) {
		try (Connection connection = service.connect();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("SELECT aggregate_id, seq FROM event_outbox_sequence")) {
			Map<String, Long> written = new HashMap<>();
			while (found.next()) {
				written.put(found.getString(1), found.getLong(2));
			}
			return written;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The outbox's counts can't be read", ex);
		}
	}

}
