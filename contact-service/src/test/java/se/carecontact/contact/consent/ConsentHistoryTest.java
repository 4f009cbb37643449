package se.carecontact.contact.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.carecontact.contact.platform.Actor;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentHistoryTest {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	@Test
	void a_consent_holds_from_its_first_moment_and_not_at_its_last() {
		Consent consent = given(NOW.minus(DAY), NOW.plus(DAY), null);
		assertThat(history(consent).inForceAt(NOW.minus(DAY))).contains(consent);
		assertThat(history(consent).inForceAt(NOW.plus(DAY))).isEmpty();
		assertThat(history(consent).inForceAt(NOW.minus(DAY).minusMillis(1))).isEmpty();
	}

	@Test
	void a_renewal_that_begins_later_leaves_the_present_one_in_force() {
		Consent present = given(NOW.minus(DAY), NOW.plus(DAY), null);
		Consent renewal = given(NOW.plus(DAY), null, null);
		assertThat(history(present, renewal).inForceAt(NOW)).contains(present);
	}

	@Test
	void a_withdrawal_takes_all_that_was_said_before_it_with_it() {
		Consent first = given(NOW.minus(DAY), null, null);
		Consent withdrawn = given(NOW.minus(DAY), null, NOW);
		assertThat(history(first, withdrawn).inForceAt(NOW.plus(DAY))).isEmpty();
		Consent anew = given(NOW, null, null);
		assertThat(history(first, withdrawn, anew).inForceAt(NOW.plus(DAY))).contains(anew);
	}

	private static ConsentHistory history(Consent... consents) {
		return new ConsentHistory(List.of(consents));
	}

	private static Consent given(Instant from, @Nullable Instant until, @Nullable Instant withdrawnAt) {
		Expression expression = new Expression(ConsentKind.CARE_REPORT, ConsentState.GIVEN, Expression.Grantor.CLIENT,
				null, Expression.RecordedHow.ORAL, from, until);
		return new Consent(UUID.randomUUID(), expression, from, new Actor("a", "A"), withdrawnAt);
	}

}
