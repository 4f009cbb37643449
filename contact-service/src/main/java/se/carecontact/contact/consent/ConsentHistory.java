package se.carecontact.contact.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a client has said on one kind of consent.
 *
 * @param inOrder as registered, oldest first
 */
public record ConsentHistory(List<Consent> inOrder) {

	/**
	 * The consent that holds at a moment. A later no, or a withdrawal, takes all that was
	 * said before it with it: in doubt nothing leaves.
	 */
	public Optional<Consent> inForceAt(Instant moment) {
		for (Consent latestFirst : this.inOrder.reversed()) {
			if (latestFirst.permitsAt(moment)) {
				return Optional.of(latestFirst);
			}
			if (latestFirst.revokesEarlier()) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

}
