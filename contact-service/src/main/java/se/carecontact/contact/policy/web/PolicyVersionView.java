package se.carecontact.contact.policy.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.PolicyOverrides;
import se.carecontact.contact.policy.PolicyTerms;

/**
 * A policy in the municipality's history.
 *
 * @param preset the routine it follows
 * @param version its version
 * @param validFrom first day
 * @param validUntil last day; left out until further notice
 * @param replaced whether a later version from the same day took its place, so that only
 * the cases opened under it have it
 * @param decidedBy who decided
 * @param overrides where it differs from the preset
 * @param terms what it says, whole
 */
record PolicyVersionView(String preset, int version, LocalDate validFrom, @Nullable LocalDate validUntil,
		boolean replaced, String decidedBy, PolicyOverrides overrides, PolicyTerms terms) {

	static PolicyVersionView of(Policies.PolicyVersion found) {
		Policy policy = found.policy();
		return new PolicyVersionView(policy.preset(), policy.version(), policy.validFrom(), policy.validUntil(),
				found.replaced(), found.decidedBy(), found.overrides(), policy.terms());
	}

}
