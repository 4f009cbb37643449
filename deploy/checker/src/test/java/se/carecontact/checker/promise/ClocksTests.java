package se.carecontact.checker.promise;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Strike;

import static org.assertj.core.api.Assertions.assertThat;

class ClocksTests {

	private static final Instant PUBLISHED = Made.event(Made.ELSA, 100, "ClientAbsenceReported").publishedAt();

	@Test
	void anEventOfAWrongClockHappenedWhenItWasPublished() {
		assertThat(occurred(-75, FaultKind.CLOCK_OF_CONTACT_SERVICE, -5)).isEqualTo(PUBLISHED);
		assertThat(occurred(57, FaultKind.CLOCK_OF_CONTACT_SERVICE, -50)).isEqualTo(PUBLISHED);
	}

	@Test
	void anEventThatWaitedForTheRelayHappenedWhenItSays() {
		assertThat(occurred(-75, FaultKind.KILL_BROKER, -5)).isEqualTo(PUBLISHED.minusSeconds(75));
		assertThat(occurred(-75, FaultKind.CLOCK_OF_INTEGRATION_ROUTES, -5)).isEqualTo(PUBLISHED.minusSeconds(75));
		assertThat(occurred(-75, FaultKind.CLOCK_OF_CONTACT_SERVICE, 1)).isEqualTo(PUBLISHED.minusSeconds(75));
		assertThat(occurred(-75, FaultKind.CLOCK_OF_CONTACT_SERVICE, -80)).isEqualTo(PUBLISHED.minusSeconds(75));
	}

	@Test
	void anEventThatIsAlmostRightIsLeftAsItIs() {
		assertThat(occurred(-2, FaultKind.CLOCK_OF_CONTACT_SERVICE, -5)).isEqualTo(PUBLISHED.minusSeconds(2));
	}

	/** A strike of ten seconds that began so long before or after the publishing. */
	private static Instant occurred(int seconds, FaultKind kind, int strikeBegan) {
		Instant from = PUBLISHED.plusSeconds(strikeBegan);
		Strike strike = new Strike(kind, "contact-one", from, from.plusSeconds(10));
		PublishedEvent event = Made.event(Made.ELSA, 100, "ClientAbsenceReported")
			.happened(PUBLISHED.plusSeconds(seconds));
		return Clocks.of(List.of(strike)).right(event).occurredAt();
	}

}
