package se.carecontact.contact.consent;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What was said, by whom and how.
 *
 * @param kind to what
 * @param state given or declined
 * @param by the client or a legal representative (god man, förvaltare)
 * @param representativeName the representative's name; required of a representative,
 * refused of the client
 * @param recordedHow orally or in writing
 * @param validFrom from when it holds; null means from now
 * @param validUntil to when it holds; null means until withdrawn
 */
public record Expression(ConsentKind kind, ConsentState state, Grantor by, @Nullable String representativeName,
		RecordedHow recordedHow, @Nullable Instant validFrom, @Nullable Instant validUntil) {

	public Expression {
		new Checks().present("kind", kind)
			.present("state", state)
			.present("by", by)
			.optionalLine("representativeName", representativeName, 100)
			.that(by != Grantor.LEGAL_REPRESENTATIVE || representativeName != null, "representativeName",
					"representative-is-named", "A legal representative must be named.")
			.that(by != Grantor.CLIENT || representativeName == null, "representativeName", "client-speaks-alone",
					"There is no representative where the client spoke.")
			.present("recordedHow", recordedHow)
			.that(validFrom == null || validUntil == null || validUntil.isAfter(validFrom), "validUntil",
					"after-validFrom", "Must be after validFrom.")
			.orRefuse();
	}

	/** Who spoke. */
	public enum Grantor {

		CLIENT, LEGAL_REPRESENTATIVE

	}

	/** How it was recorded. */
	public enum RecordedHow {

		ORAL, WRITTEN

	}

}
