package se.carecontact.plan.implementationplan;

import java.util.List;

/** Who has read which version of a plan. Only ever added to. */
public interface Readings {

	/** Keeps a reading; the same person and version again changes nothing. */
	void add(PlanId planId, Reading reading);

	/** The plan's readings, oldest first. */
	List<Reading> of(PlanId planId);

}
