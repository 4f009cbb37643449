package se.carecontact.plan.implementationplan;

/** A version of a plan: the one being written, or one that was agreed. */
public sealed interface PlanVersion {

	/** 1 for the first, then one higher for each. */
	int number();

	/** What it says. */
	PlanContent content();

	/** Who wrote it last. */
	Author writtenBy();

	/** Being written; may change. */
	record Draft(int number, PlanContent content, Author writtenBy) implements PlanVersion {
	}

	/** Agreed; never changes, is only followed by a new one. */
	record Agreed(int number, PlanContent content, Author writtenBy, Agreement agreement) implements PlanVersion {
	}

}
