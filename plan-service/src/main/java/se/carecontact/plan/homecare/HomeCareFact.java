package se.carecontact.plan.homecare;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.policy.PlanPolicy;

/**
 * A fact of contact-service that a plan follows. Each holds the whole truth of its part.
 */
public sealed interface HomeCareFact {

	/** Whom it is about. */
	ClientRef client();

	/**
	 * A decision was granted or changed; it holds as given here.
	 *
	 * @param policy the policy of its case, as far as plans go; null where it wasn't told
	 */
	record DecisionHolds(ClientRef client, HomeCareDecision decision,
			@Nullable PlanPolicy policy) implements HomeCareFact {
	}

	/**
	 * A decision ended.
	 *
	 * @param endedOn last day of service
	 * @param cause why
	 * @param lastOfClient whether the client has no other decision
	 */
	record DecisionEnded(ClientRef client, DecisionId decisionId, LocalDate endedOn, EndCause cause,
			boolean lastOfClient) implements HomeCareFact {
	}

	/**
	 * The client's contacts are these.
	 *
	 * @param protectedStaff those of them whose identity is protected
	 * @param mainFrom the main contact's first day, null where there is none
	 */
	record ContactsAre(ClientRef client, Contacts contacts, Set<StaffId> protectedStaff,
			@Nullable LocalDate mainFrom) implements HomeCareFact {

		public ContactsAre {
			protectedStaff = Set.copyOf(protectedStaff);
		}

	}

	/** A contact presented themself to the client. */
	record IntroductionMade(ClientRef client, LocalDate on) implements HomeCareFact {
	}

}
