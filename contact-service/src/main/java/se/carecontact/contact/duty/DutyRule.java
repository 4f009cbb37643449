package se.carecontact.contact.duty;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.DeadlineKind;
import se.carecontact.contact.policy.LegalSubject;

/**
 * What is known of a kind of duty, as data.
 *
 * @param kind which
 * @param deadline the policy's name of its deadline; null for one that is only added by
 * hand
 * @param responsible who answers for it
 * @param legalSubject what its ground in law is about, where it has one
 * @param fulfilledBy facts that fulfil it; none where someone reports it done
 * @param ifService the service without which it is no duty
 * @param anewForNewContact whether each new contact has it anew
 * @param closing whether it is one of those at the end of a case (rule 8)
 * @param addable whether it may be added by hand
 */
public record DutyRule(DutyKind kind, @Nullable DeadlineKind deadline, Responsible responsible,
		@Nullable LegalSubject legalSubject, Set<Occasion> fulfilledBy, @Nullable String ifService,
		boolean anewForNewContact, boolean closing, boolean addable) {

	public DutyRule {
		fulfilledBy = Set.copyOf(fulfilledBy);
	}

	/** Whether it is a duty for a client with these services. */
	boolean fits(Set<String> services) {
		return this.ifService == null || services.contains(this.ifService);
	}

}
