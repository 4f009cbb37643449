package se.carecontact.contact.succession;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.suggestion.Reason;
import se.carecontact.contact.suggestion.Suggestion;

/**
 * What would become of one role.
 *
 * @param handover the role
 * @param successor who would take over; null where no one may, or the one chosen may not
 * @param against why the one chosen may not
 * @param cover who covers, where that was chosen
 * @param allowed how many may take over
 * @param covers who may cover instead
 */
public record Proposal(Handover handover, @Nullable Suggestion successor, @Nullable Reason against,
		@Nullable Cover cover, int allowed, List<Cover> covers) {

	public Proposal {
		covers = List.copyOf(covers);
	}

	/** Whether the client is provided for. */
	public boolean isSettled() {
		return this.successor != null || (this.cover != null && this.covers.contains(this.cover));
	}

}
