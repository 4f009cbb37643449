package se.carecontact.integration.delivery.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import se.carecontact.integration.crypto.Sealer;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;
import se.carecontact.integration.delivery.ledger.LedgerReading.Place;

import org.springframework.stereotype.Component;

/**
 * Where the next page of a search begins, as the caller carries it: sealed, so that it
 * says nothing and can't be made up, and bound to its search, so that it fits no other.
 */
@Component
class LogCursor {

	private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

	private final Sealer sealer;

	LogCursor(Sealer sealer) {
		this.sealer = sealer;
	}

	String after(Place place, DeliveryFilter search) {
		long micros = ChronoUnit.MICROS.between(Instant.EPOCH, place.ingestedAt());
		byte[] plain = ByteBuffer.allocate(16).putLong(micros).putLong(place.id()).array();
		return TO_TEXT.encodeToString(this.sealer.seal(plain, context(search)));
	}

	/**
	 * The place the cursor stands for.
	 * @throws InvalidInput if we did not give it out for this very search
	 */
	Place read(String cursor, DeliveryFilter search) {
		try {
			ByteBuffer plain = ByteBuffer
				.wrap(this.sealer.open(Base64.getUrlDecoder().decode(cursor), context(search)));
			Instant at = Instant.EPOCH.plus(plain.getLong(), ChronoUnit.MICROS);
			return new Place(at, plain.getLong());
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw new InvalidInput("cursor", "Cursor",
					"must be the one that the page before of the same search gave out");
		}
	}

	private static String context(DeliveryFilter search) {
		return "cursor:" + search;
	}

}
