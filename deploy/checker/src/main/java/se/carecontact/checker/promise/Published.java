package se.carecontact.checker.promise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import se.carecontact.checker.load.Act;
import se.carecontact.checker.load.Done;

/**
 * What the services have published, as a consumer takes it that keeps to the rule: of
 * each aggregate it drops what is not above the last it saw on the topic.
 *
 * @param events what is left, in the order of the topics
 * @param repeated how many records were dropped
 * @param read all records
 */
public record Published(List<PublishedEvent> events, int repeated, List<PublishedEvent> read) {

	/** Drops what was sent again. */
	public static Published of(List<PublishedEvent> read) {
		Map<String, Long> last = new HashMap<>();
		List<PublishedEvent> events = new ArrayList<>();
		int repeated = 0;
		for (PublishedEvent event : read) {
			String aggregate = event.topic() + " " + event.key();
			if (event.seq() <= last.getOrDefault(aggregate, 0L)) {
				repeated++;
				continue;
			}
			last.put(aggregate, event.seq());
			events.add(event);
		}
		return new Published(events, repeated, read);
	}

	/**
	 * Holds it to the promise of the outbox.
	 * @param written by aggregate, how many events its outbox was ever given: a count
	 * that the relay neither reads nor writes
	 */
	void check(Map<String, Long> written, Breaches breaches) {
		Map<String, Set<Long>> seqs = new HashMap<>();
		Set<String> ids = new HashSet<>();
		for (PublishedEvent event : this.events) {
			if (!seqs.computeIfAbsent(event.aggregate(), (key) -> new HashSet<>()).add(event.seq())) {
				breaches.add(Breaches.Kind.DOUBLED,
						"%s: two events of seq %d are on Kafka".formatted(event.aggregate(), event.seq()));
			}
			if (!ids.add(event.eventId())) {
				breaches.add(Breaches.Kind.DOUBLED,
						"event %s is on Kafka twice with other seqs".formatted(event.eventId()));
			}
		}
		written.forEach((aggregate, count) -> {
			Set<Long> there = seqs.getOrDefault(aggregate, Set.of());
			for (long seq = 1; seq <= count; seq++) {
				if (!there.contains(seq)) {
					breaches.add(Breaches.Kind.LOST, "%s was committed with %d events, and seq %d is not on Kafka"
						.formatted(aggregate, count, seq));
				}
			}
			if (there.size() > count) {
				breaches.add(Breaches.Kind.DOUBLED, "%s has %d events on Kafka, and only %d were committed"
					.formatted(aggregate, there.size(), count));
			}
		});
	}

	/**
	 * A batch that is sent again is sent from its begin to its end: whoever comes back
	 * with old events, and does not go on to the newest, was not fenced.
	 */
	void checkFencing(Breaches breaches) {
		Map<String, List<PublishedEvent>> lines = this.read.stream()
			.collect(Collectors.groupingBy((event) -> event.topic() + " " + event.key()));
		lines.values().forEach((line) -> {
			TreeSet<Long> seqs = line.stream().map(PublishedEvent::seq).collect(Collectors.toCollection(TreeSet::new));
			long expected = seqs.first();
			for (PublishedEvent event : line) {
				if (event.seq() > expected) {
					breaches.add(Breaches.Kind.REORDERED, "%s: seq %d is on Kafka where %d was to come"
						.formatted(event.aggregate(), event.seq(), expected));
				}
				Long next = seqs.higher(event.seq());
				expected = (next != null) ? next : seqs.last();
			}
			if (line.getLast().seq() != seqs.last()) {
				breaches.add(Breaches.Kind.REORDERED, "%s: seq %d came last on Kafka, after %d"
					.formatted(line.getLast().aggregate(), line.getLast().seq(), seqs.last()));
			}
		});
	}

	/** Holds it to what was surely done outside the suite. */
	void check(List<Done> done, Breaches breaches) {
		Map<String, Map<String, Long>> counts = this.events.stream()
			.collect(Collectors.groupingBy(PublishedEvent::key,
					Collectors.groupingBy(PublishedEvent::name, Collectors.counting())));
		for (Done client : done) {
			Map<String, Long> own = counts.getOrDefault(client.clientId(), Map.of());
			Arrays.stream(Act.values()).map(Act::event).distinct().forEach((event) -> {
				long published = own.getOrDefault(event, 0L);
				int sure = sum(client.acts(), event);
				int most = sure + sum(client.unknown(), event);
				if (published < sure) {
					breaches.add(Breaches.Kind.LOST, "%d acts of client %s were answered, and %d %s were published"
						.formatted(sure, client.clientId(), published, event));
				}
				if (published > most) {
					breaches.add(Breaches.Kind.DOUBLED, "%d acts of client %s were asked for, and %d %s were published"
						.formatted(most, client.clientId(), published, event));
				}
			});
		}
	}

	private static int sum(Map<Act, Integer> acts, String event) {
		return acts.entrySet()
			.stream()
			.filter((act) -> act.getKey().event().equals(event))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

}
