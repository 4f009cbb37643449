package se.carecontact.integration.decisionfile;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A decision as a file tells it: ready to be pushed, or wrong already as it stands. */
sealed interface FileDecision {

	/** The row at which it begins. */
	long row();

	/** The case system's reference, where there is one. */
	@Nullable String decisionId();

	/**
	 * Ready to be pushed. Prints nothing of its content.
	 *
	 * @param row where it begins
	 * @param decisionId the case system's reference
	 * @param json one line of contact-service's import
	 * @param serviceRows the row of each service, in their order in the JSON
	 * @param goalRows the row of each goal, likewise
	 */
	record Ready(long row, String decisionId, ObjectNode json, List<Long> serviceRows,
			List<Long> goalRows) implements FileDecision {

		@Override
		public String toString() {
			return "Ready[row=" + this.row + "]";
		}

	}

	/**
	 * Wrong already.
	 *
	 * @param row where it begins
	 * @param decisionId the reference, where it could be read
	 * @param faults why
	 */
	record Wrong(long row, @Nullable String decisionId, List<RowFault> faults) implements FileDecision {
	}

}
