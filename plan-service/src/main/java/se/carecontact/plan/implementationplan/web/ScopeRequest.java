package se.carecontact.plan.implementationplan.web;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Scope;
import se.carecontact.plan.platform.Checks;

/**
 * Which part of its decision a plan is for.
 *
 * @param provider whose part; absent where one provider does all
 * @param partOfDay which part of the day
 */
record ScopeRequest(@Nullable String provider, PartOfDay partOfDay) {

	ScopeRequest {
		new Checks().optionalLine("provider", provider, 200).present("partOfDay", partOfDay).orRefuse();
	}

	Scope toScope() {
		return new Scope(this.provider, this.partOfDay);
	}

}
