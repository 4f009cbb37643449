package se.carecontact.contact.consent.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.consent.Consent;
import se.carecontact.contact.consent.ConsentKind;
import se.carecontact.contact.consent.ConsentState;
import se.carecontact.contact.consent.Expression;

/**
 * A consent as read.
 *
 * @param consentId the consent
 * @param kind to what
 * @param state given or declined
 * @param by who spoke
 * @param representativeName the legal representative's name
 * @param recordedHow orally or in writing
 * @param validFrom from when it holds
 * @param validUntil to when it holds
 * @param withdrawnAt from when it no longer holds
 */
public record ConsentView(UUID consentId, ConsentKind kind, ConsentState state, Expression.Grantor by,
		@Nullable String representativeName, Expression.RecordedHow recordedHow, Instant validFrom,
		@Nullable Instant validUntil, @Nullable Instant withdrawnAt) {

	/** The view of a consent. */
	public static ConsentView of(Consent consent) {
		Expression expression = consent.expression();
		return new ConsentView(consent.consentId(), expression.kind(), expression.state(), expression.by(),
				expression.representativeName(), expression.recordedHow(), consent.validFrom(), expression.validUntil(),
				consent.withdrawnAt());
	}

}
