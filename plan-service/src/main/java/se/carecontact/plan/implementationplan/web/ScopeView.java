package se.carecontact.plan.implementationplan.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Scope;

/**
 * Which part of a decision a plan carries out.
 *
 * @param provider whose part, where several providers share the decision
 * @param partOfDay which part of the day
 */
record ScopeView(@Nullable String provider, PartOfDay partOfDay) {

	static ScopeView of(Scope scope) {
		return new ScopeView(scope.provider(), scope.partOfDay());
	}

}
