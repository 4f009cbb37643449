package se.carecontact.contact.decision;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * A home-care decision as it is now.
 *
 * @param decisionId the case system's reference
 * @param municipalityId the municipality
 * @param clientId whom it is for; never changes
 * @param revision 1 when granted, then one higher for each change
 * @param grant what it grants
 * @param ending how it ended; null while it is open
 */
public record Decision(String decisionId, String municipalityId, UUID clientId, int revision, Grant grant,
		@Nullable Ending ending) {

	public boolean isOpen() {
		return this.ending == null;
	}

	/** OPEN or ENDED. */
	public Status status() {
		return isOpen() ? Status.OPEN : Status.ENDED;
	}

	/**
	 * The decision with another grant.
	 * @throws Refused where it has ended: a new need is a new decision
	 */
	public Decision changedTo(Grant other) {
		if (!isOpen()) {
			throw Refused.conflict("decision-is-open", "The decision has ended and can't be changed.");
		}
		return new Decision(this.decisionId, this.municipalityId, this.clientId, this.revision + 1, other, null);
	}

	/**
	 * The decision, ended. It may end before service began, since a client can say no or
	 * die before the first visit.
	 * @throws Refused where it ended otherwise before, or would end before it was made
	 */
	public Decision endedWith(Ending how) {
		if (!isOpen()) {
			throw Refused.conflict("decision-is-open", "The decision has already ended, in another way.");
		}
		if (how.endedOn().isBefore(this.grant.decidedOn())) {
			throw Refused.rule("endedOn", "not-before-decidedOn", "A decision can't end before it was made.");
		}
		return new Decision(this.decisionId, this.municipalityId, this.clientId, this.revision, this.grant, how);
	}

	/** Whether a decision still holds. */
	public enum Status {

		OPEN, ENDED

	}

}
