package se.carecontact.contact.client;

import java.time.Instant;
import java.util.UUID;

import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Masked;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Role;

/**
 * A person with home care.
 *
 * @param clientId the id by which everyone else knows the client
 * @param municipalityId the municipality
 * @param unitId the unit that answers for the client
 * @param identity who it is
 * @param homeCareOpen whether any decision of home care is open
 * @param version rises with each command on the client
 */
public record Client(UUID clientId, String municipalityId, String unitId, Identity identity, boolean homeCareOpen,
		long version) {

	/** What an event about this client tells first. */
	public Envelope envelope(Instant occurredAt) {
		return new Envelope(this.clientId, this.municipalityId, this.unitId, occurredAt);
	}

	/** The next version, which a command makes of a client it has locked. */
	Client touched(boolean open) {
		return new Client(this.clientId, this.municipalityId, this.unitId, this.identity, open, this.version + 1);
	}

	/**
	 * The name as a caller may see it who is not the client's contact: see
	 * {@link ShownNames}. A protected client's is shown to the unit manager of the unit
	 * only; whatever is not known to be unprotected is protected.
	 */
	public String nameFor(Caller caller) {
		boolean ownManager = caller.is(Role.UNIT_MANAGER) && caller.unitIds().contains(this.unitId);
		return (!this.identity.isProtected() || ownManager) ? this.identity.name() : Masked.NAME;
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
