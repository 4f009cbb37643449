package se.carecontact.contact.decision;

import se.carecontact.contact.platform.Checks;

/**
 * A goal of the decision.
 *
 * @param goalId stable over the decision's revisions
 * @param lifeArea IBIC life area
 * @param text the goal in words
 */
public record Goal(String goalId, String lifeArea, String text) {

	public Goal {
		new Checks().reference("goalId", goalId).line("lifeArea", lifeArea, 100).prose("text", text, 1000).orRefuse();
	}

}
