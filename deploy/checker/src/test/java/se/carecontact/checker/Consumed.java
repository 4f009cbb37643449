package se.carecontact.checker;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import se.carecontact.checker.promise.Published;
import se.carecontact.checker.promise.PublishedEvent;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.schemas.CareTopics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service has published of some clients, as a consumer takes it that keeps to the
 * rule: of each client it drops what is not above the last it saw on the topic.
 *
 * @param events what is left, in the order of the topics
 * @param repeated how many records were dropped
 */
record Consumed(List<PublishedEvent> events, int repeated) {

	/** Reads both topics of contact-service, from beginning to what is now their end. */
	static Consumed of(Collection<String> clients) {
		return of(clients, List.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS));
	}

	/** Reads one service's topics from their beginning to what is now their end. */
	static Consumed of(Collection<String> clients, List<String> topics) {
		CareEnvironment environment = CareEnvironment.shared();
		Set<String> wanted = Set.copyOf(clients);
		Published published = Published
			.of(PublishedEvent.read(environment.kafkaBootstrapServers(), environment.schemaRegistryUrl(), topics)
				.stream()
				.filter((event) -> wanted.contains(event.key()))
				.toList());
		return new Consumed(published.events(), published.repeated());
	}

	List<PublishedEvent> named(String name) {
		return this.events.stream().filter((event) -> event.name().equals(name)).toList();
	}

	/**
	 * Holds it to the promise: each event once, none lacking and none too many.
	 * @param written by client, how many events the outbox has ever been given
	 */
	void isWhole(Map<String, Long> written) {
		assertThat(this.events).extracting(PublishedEvent::eventId).doesNotHaveDuplicates();
		Map<String, List<Long>> seqs = this.events.stream()
			.collect(Collectors.groupingBy(PublishedEvent::key,
					Collectors.mapping(PublishedEvent::seq, Collectors.toList())));
		assertThat(seqs.keySet()).isEqualTo(written.keySet());
		written.forEach((client, count) -> assertThat(seqs.get(client).stream().sorted()).as("seqs of " + client)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList()));
	}

}
