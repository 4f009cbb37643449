package se.carecontact.contact.consent;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.Refused;

/**
 * A registered answer of a client. Never changed but for a withdrawal, which marks and
 * does not erase.
 *
 * @param consentId the consent
 * @param expression what was said
 * @param validFrom from when it holds
 * @param registeredBy who registered it
 * @param withdrawnAt from when it no longer holds; null while not withdrawn
 */
public record Consent(UUID consentId, Expression expression, Instant validFrom, Actor registeredBy,
		@Nullable Instant withdrawnAt) {

	/** Whether this one, looked at alone, permits at a moment. */
	boolean permitsAt(Instant moment) {
		Instant until = this.expression.validUntil();
		return this.expression.state() == ConsentState.GIVEN && !moment.isBefore(this.validFrom)
				&& (until == null || moment.isBefore(until)) && this.withdrawnAt == null;
	}

	/** Whether what was said before it about the same counts no more. */
	boolean revokesEarlier() {
		return this.expression.state() == ConsentState.DECLINED || this.withdrawnAt != null;
	}

	/** Whether it was given and still permits, now or later. */
	boolean isOpenAt(Instant moment) {
		Instant until = this.expression.validUntil();
		return this.expression.state() == ConsentState.GIVEN && this.withdrawnAt == null
				&& (until == null || moment.isBefore(until));
	}

	/**
	 * The consent, withdrawn.
	 * @throws Refused where it was never given or is withdrawn already
	 */
	Consent withdrawn(Instant at) {
		if (this.expression.state() != ConsentState.GIVEN) {
			throw Refused.conflict("given-before-withdrawn", "What was declined can't be withdrawn.");
		}
		if (this.withdrawnAt != null) {
			throw Refused.conflict("withdrawn-once", "The consent has already been withdrawn.");
		}
		return new Consent(this.consentId, this.expression, this.validFrom, this.registeredBy, at);
	}

}
