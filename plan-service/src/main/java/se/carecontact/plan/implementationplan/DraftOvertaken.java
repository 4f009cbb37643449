package se.carecontact.plan.implementationplan;

/**
 * Someone else saved the draft since the writer read it. Nothing has changed, and nothing
 * is lost: it tells what stands there now, and what the writer's own text has otherwise.
 */
public class DraftOvertaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Plan plan;

	private final transient Difference difference;

	DraftOvertaken(Plan plan, Difference difference) {
		super("The plan was changed by someone else");
		this.plan = plan;
		this.difference = difference;
	}

	/** The plan as it is now. */
	public Plan plan() {
		return this.plan;
	}

	/** From what stands there now to what the writer sent. */
	public Difference difference() {
		return this.difference;
	}

}
