package se.carecontact.plan.implementationplan;

import java.time.LocalDate;
import java.util.List;

import se.carecontact.plan.platform.Refused;

/**
 * The plan conversation (social planering) that a plan is built on.
 *
 * @param heldOn when
 * @param participants who took part; at least one
 */
public record Conversation(LocalDate heldOn, List<Participant> participants) {

	public Conversation {
		participants = List.copyOf(participants);
		if (participants.isEmpty()) {
			throw Refused.rule("conversation.participants", "conversation-has-participants",
					"A plan conversation says who took part.");
		}
	}

}
