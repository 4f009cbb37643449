package se.carecontact.contact.client;

import java.time.Instant;
import java.util.UUID;

import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Refused;

/**
 * A person with home care.
 *
 * @param clientId the id by which everyone else knows the client
 * @param municipalityId the municipality
 * @param unitId the unit that answers for the client
 * @param identity who it is
 * @param homeCareOpen whether any decision of home care is open
 * @param version rises with each command on the client
 * @param identityRevision rises each time that the identity or unit is told anew
 */
public record Client(UUID clientId, String municipalityId, String unitId, Identity identity, boolean homeCareOpen,
		long version, long identityRevision) {

	/** What an event about this client tells first. */
	public Envelope envelope(Instant occurredAt) {
		return new Envelope(this.clientId, this.municipalityId, this.unitId, occurredAt, this.identityRevision);
	}

	/** The next version, which a command makes of a client it has locked. */
	Client touched(boolean open) {
		return new Client(this.clientId, this.municipalityId, this.unitId, this.identity, open, this.version + 1,
				this.identityRevision);
	}

	/** The next version, of which someone is to be told who the client now is. */
	Client identified(String unit, Identity now) {
		return new Client(this.clientId, this.municipalityId, unit, now, this.homeCareOpen, this.version + 1,
				this.identityRevision + 1);
	}

	/**
	 * Refuses what makes sense only while home care is going on.
	 * @throws Refused where every decision has ended
	 */
	public void requireHomeCare() {
		if (!this.homeCareOpen) {
			throw Refused.conflict("home-care-is-open", "The client has no open decision of home care.");
		}
	}

	/**
	 * Refuses a caller who has seen another version than the one this command found.
	 * @param expected the version the caller builds on
	 * @throws Refused where it is not the one before this
	 */
	public void requireBuiltOn(long expected) {
		if (this.version - 1 != expected) {
			throw Refused.stale();
		}
	}

}
