package se.carecontact.plan.implementationplan;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a decision a plan carries out, where several plans share it.
 *
 * @param provider whose part, in words; null where one provider does all
 * @param partOfDay which part of the day
 */
public record Scope(@Nullable String provider, PartOfDay partOfDay) {

	/** All of the decision: what a plan opened by it is for until someone says more. */
	public static final Scope WHOLE = new Scope(null, PartOfDay.WHOLE_DAY);

}
