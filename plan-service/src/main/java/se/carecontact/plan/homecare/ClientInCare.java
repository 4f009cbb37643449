package se.carecontact.plan.homecare;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.policy.Milestones;

/**
 * A client with home care, as far as plans need to know.
 *
 * @param ref who, and which unit answers
 * @param contacts who may write the plan
 * @param appointedOn first day of the first main contact; stays when the contact changes,
 * since a new contact takes over the deadlines
 * @param introducedOn first day a contact presented themself, null until it is done
 */
public record ClientInCare(ClientRef ref, Contacts contacts, @Nullable LocalDate appointedOn,
		@Nullable LocalDate introducedOn) {

	/** A client of whom nothing more is known yet. */
	public static ClientInCare unknown(ClientRef ref) {
		return new ClientInCare(ref, Contacts.NONE, null, null);
	}

	/** The same client, now answered for by the unit of that reference. */
	public ClientInCare withRef(ClientRef now) {
		return new ClientInCare(now.knowingAtLeast(this.ref.identityRevision()), this.contacts, this.appointedOn,
				this.introducedOn);
	}

	/** The contacts as they are now; the first main contact's first day is remembered. */
	public ClientInCare withContacts(Contacts now, @Nullable LocalDate mainFrom) {
		return new ClientInCare(this.ref, now, (this.appointedOn != null) ? this.appointedOn : mainFrom,
				this.introducedOn);
	}

	/** A contact presented themself; the earliest such day counts. */
	public ClientInCare introduced(LocalDate on) {
		LocalDate first = (this.introducedOn != null && this.introducedOn.isBefore(on)) ? this.introducedOn : on;
		return new ClientInCare(this.ref, this.contacts, this.appointedOn, first);
	}

	/**
	 * The last decision ended: under a later one the days are counted afresh. Who the
	 * contacts are is told by facts of its own.
	 */
	public ClientInCare withoutHomeCare() {
		return new ClientInCare(this.ref, this.contacts, null, null);
	}

	/** The days this client's deadlines are counted from under the decision. */
	public Milestones milestones(HomeCareDecision decision) {
		return new Milestones(decision.decidedOn(), decision.startsOn(), this.appointedOn, this.introducedOn);
	}

}
