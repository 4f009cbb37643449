package se.carecontact.plan.implementationplan;

import java.util.List;

/** The plans that go on, by the day they wait for. */
public interface Worklist {

	/** Those asked for, by last day and then by plan. */
	List<PlanOnWorklist> find(WorklistQuery query);

}
