package se.carecontact.checker.promise;

import java.time.Duration;
import java.util.List;

import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;
import se.carecontact.schemas.CareTopics;

/**
 * When events truly happened, though the clock of a service was set wrong meanwhile: what
 * a service writes bears its own clock's time, what stands on Kafka the machine's.
 *
 * @param wrong when a clock was wrong
 */
record Clocks(List<Strike> wrong) {

	/** What was written by a wrong clock may stand in the outbox so long. */
	private static final Duration UNSENT = Duration.ofMinutes(1);

	/** Less may be the outbox's own time. */
	private static final Duration OFF = Duration.ofSeconds(3);

	static Clocks of(List<Strike> strikes) {
		return new Clocks(
				strikes.stream().filter((strike) -> strike.kind() == FaultKind.CLOCK_OF_CONTACT_SERVICE).toList());
	}

	/**
	 * The event with the time it was put on Kafka, where its own may be a wrong clock's;
	 * else as it is.
	 */
	PublishedEvent right(PublishedEvent event) {
		boolean off = Duration.between(event.occurredAt(), event.publishedAt()).abs().compareTo(OFF) > 0;
		boolean doubtful = !event.topic().equals(CareTopics.PLAN_EVENTS) && this.wrong.stream()
			.anyMatch((strike) -> event.publishedAt().isAfter(strike.from())
					&& event.publishedAt().isBefore(strike.until().plus(UNSENT)));
		return (off && doubtful) ? event.happened(event.publishedAt()) : event;
	}

}
