package se.carecontact.checker.promise;

import java.util.Map;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.load.Act;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTests {

	private final Breaches breaches = new Breaches();

	@Test
	void whatIsOnKafkaInItsOrderBreaksNothing() {
		Published published = events(1, 2, 3);

		published.check(Map.of("contacts of elsa", 3L), this.breaches);
		published.checkFencing(this.breaches);

		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void aBatchThatIsSentAgainWholeBreaksNothing() {
		Published published = events(1, 2, 3, 2, 3, 4);

		published.check(Map.of("contacts of elsa", 4L), this.breaches);
		published.checkFencing(this.breaches);

		assertThat(published.repeated()).isEqualTo(2);
		assertThat(this.breaches.all()).isEmpty();
	}

	@Test
	void aCommittedEventThatIsNotOnKafkaIsLost() {
		events(1, 3).check(Map.of("contacts of elsa", 3L), this.breaches);

		assertThat(this.breaches.all())
			.containsExactly("LOST: contacts of elsa was committed with 3 events, and seq 2 is not on Kafka");
	}

	@Test
	void anEventThatWasNeverCommittedIsOneTooMany() {
		events(1, 2).check(Map.of("contacts of elsa", 1L), this.breaches);

		assertThat(this.breaches.count(Breaches.Kind.DOUBLED)).isEqualTo(1);
	}

	@Test
	void whoComesBackWithOldEventsAndWasNotFencedIsFound() {
		events(1, 2, 3, 2).checkFencing(this.breaches);
		events(1, 2, 3, 2, 4).checkFencing(this.breaches);

		assertThat(this.breaches.count(Breaches.Kind.REORDERED)).isEqualTo(2);
	}

	@Test
	void anActThatWasAnsweredAndBecameNoEventIsLost() {
		Published published = new Made().published(Made.ELSA, 1, "TimeNeedReported").published();

		published.check(List.of(Made.done(Map.of(Act.TIME_NEED, 2), Map.of())), this.breaches);

		assertThat(this.breaches.count(Breaches.Kind.LOST)).isEqualTo(1);
	}

	@Test
	void anActWithoutAnAnswerMayHaveBecomeAnEventOrNone() {
		Published one = new Made().published(Made.ELSA, 1, "TimeNeedReported").published();
		Published two = new Made().published(Made.ELSA, 1, "TimeNeedReported")
			.published(Made.ELSA, 2, "TimeNeedReported")
			.published();

		one.check(List.of(Made.done(Map.of(), Map.of(Act.TIME_NEED, 1))), this.breaches);
		assertThat(this.breaches.all()).isEmpty();
		two.check(List.of(Made.done(Map.of(), Map.of(Act.TIME_NEED, 1))), this.breaches);
		assertThat(this.breaches.count(Breaches.Kind.DOUBLED)).isEqualTo(1);
	}

	private static Published events(long... seqs) {
		Made made = new Made();
		for (long seq : seqs) {
			made.published(Made.ELSA, seq, "TimeNeedReported");
		}
		return made.published();
	}

}
