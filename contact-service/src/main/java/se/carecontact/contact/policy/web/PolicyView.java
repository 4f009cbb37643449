package se.carecontact.contact.policy.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.LegalReferences;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.PolicyTerms;

/**
 * A policy as read.
 *
 * @param preset the routine it follows
 * @param version its version
 * @param validFrom first day
 * @param validUntil last day; left out until further notice
 * @param countsFor which cases it is for, in Swedish
 * @param terms what it says, whole
 * @param legalReferences what it has its ground in, on the day asked for
 */
record PolicyView(String preset, int version, LocalDate validFrom, @Nullable LocalDate validUntil, String countsFor,
		PolicyTerms terms, List<LegalReferences.LegalReference> legalReferences) {

	static final String NEW_CASES = "Gäller ärenden som öppnas under giltighetstiden; äldre ärenden behåller sin policy.";

	static PolicyView of(Policy policy, List<LegalReferences.LegalReference> references) {
		return new PolicyView(policy.preset(), policy.version(), policy.validFrom(), policy.validUntil(), NEW_CASES,
				policy.terms(), references);
	}

}
