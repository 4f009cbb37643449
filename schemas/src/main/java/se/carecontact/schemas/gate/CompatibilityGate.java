package se.carecontact.schemas.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.avro.Schema;

/**
 * Decides whether the events may be as they now are. Each is held, both ways, against
 * every version ever released: by Avro's own reader/writer check, and by the rules for
 * what that check lets through ({@link TypeRule}, {@link FieldRule}). Rules that look at
 * the present alone ({@link StandingRules}) keep the events evolvable.
 */
public final class CompatibilityGate {

	private final ReleaseHistory history;

	/**
	 * A gate before a history.
	 * @param history all released schemas
	 */
	public CompatibilityGate(ReleaseHistory history) {
		this.history = history;
	}

	/**
	 * Everything that forbids the events to be as they are.
	 * @param events every event's schema; one that is missing counts as removed
	 * @return the violations, by path; empty when all is well
	 */
	public List<Violation> violations(Collection<Schema> events) {
		List<Violation> found = new ArrayList<>();
		List<Schema> placed = new ArrayList<>();
		for (Schema event : events) {
			found.addAll(StandingRules.violations(event));
			if (StandingRules.hasTopic(event)) {
				placed.add(event);
			}
		}
		placed.forEach((event) -> found.addAll(broken(event)));
		found.addAll(removed(placed));
		return found.stream().distinct().sorted((one, other) -> one.path().compareTo(other.path())).toList();
	}

	/**
	 * Events whose schema is not, to the letter, the newest released one: what is
	 * registered must be what is kept.
	 * @param events every event's schema
	 * @return one violation per event that waits for its release
	 */
	public List<Violation> unreleased(Collection<Schema> events) {
		List<Violation> found = new ArrayList<>();
		for (Schema event : events) {
			EventKey key = EventKey.of(event);
			int next = this.history.of(key).size() + 1;
			if (!this.history.newest(key).map(Schema::toString).equals(Optional.of(event.toString()))) {
				String what = (next == 1) ? "is not released yet" : "differs from its newest release, v" + (next - 1);
				found.add(new Violation(event.getName(),
						what + "; " + ReleaseSchemas.HOW + " and commit " + ReleaseHistory.file(key, next) + "."));
			}
		}
		return List.copyOf(found);
	}

	private List<Violation> broken(Schema event) {
		List<Violation> found = new ArrayList<>();
		List<Schema> released = this.history.of(EventKey.of(event));
		for (int version = 1; version <= released.size(); version++) {
			List<Violation> ours = SchemaComparison.violations(released.get(version - 1), event);
			found.addAll(ours);
			found.addAll(AvroResolution.violations(released.get(version - 1), event, version, ours));
		}
		return found;
	}

	private List<Violation> removed(List<Schema> events) {
		Set<EventKey> there = events.stream().map(EventKey::of).collect(Collectors.toSet());
		return this.history.releases()
			.keySet()
			.stream()
			.filter((event) -> !there.contains(event))
			.map((event) -> new Violation(event.name(),
					"was released on " + event.topic()
							+ " and is no longer there; records of it stand on the topic and must stay readable."))
			.toList();
	}

}
