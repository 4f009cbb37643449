package se.carecontact.contact.decision;

import java.util.Map;

/** What happens to a decision. */
public sealed interface DecisionFact {

	/**
	 * Home care was granted.
	 *
	 * @param decision as granted
	 * @param serviceNames the services' names by code
	 */
	record Granted(Decision decision, Map<String, String> serviceNames) implements DecisionFact {
	}

	/**
	 * A decision was changed.
	 *
	 * @param decision whole, as it now is
	 * @param serviceNames the services' names by code
	 */
	record Changed(Decision decision, Map<String, String> serviceNames) implements DecisionFact {
	}

	/**
	 * A decision ended.
	 *
	 * @param decision as it was last
	 * @param ending how it ended
	 * @param lastOfClient whether no other decision of the client is open
	 */
	record Ended(Decision decision, Ending ending, boolean lastOfClient) implements DecisionFact {
	}

}
