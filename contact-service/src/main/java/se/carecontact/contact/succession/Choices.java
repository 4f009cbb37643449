package se.carecontact.contact.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import se.carecontact.contact.suggestion.Ranking;
import se.carecontact.contact.suggestion.Reason;

/** Choices held against what there is to choose for. */
final class Choices {

	private Choices() {
	}

	/**
	 * The choices by client.
	 * @throws Refused naming each that is for a role the leaver does not have, or chosen
	 * for twice
	 */
	static Map<UUID, Choice> byClient(List<Choice> choices, List<Handover> open) {
		Map<UUID, Handover> there = open.stream().collect(Collectors.toMap(Handover::clientId, Function.identity()));
		List<Violation> wrong = new ArrayList<>();
		Map<UUID, Choice> byClient = new java.util.HashMap<>();
		for (int i = 0; i < choices.size(); i++) {
			Choice choice = choices.get(i);
			Handover handover = there.get(choice.clientId());
			if (handover == null || handover.role() != choice.role()) {
				wrong.add(new Violation("choices[" + i + "]", "leaver-has-the-role",
						"The person does not have this role with this client."));
			}
			else if (byClient.put(choice.clientId(), choice) != null) {
				wrong.add(new Violation("choices[" + i + "]", "chosen-once", "The role is chosen for twice."));
			}
		}
		if (!wrong.isEmpty()) {
			throw Refused.rules("Some choices are for roles that the person does not hand over.", wrong);
		}
		return byClient;
	}

	/** The successors named. */
	static Set<String> staff(List<Choice> choices) {
		return choices.stream().map(Choice::staffId).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	/** Why someone may not take over; null where the person is not on the staff. */
	static @Nullable Reason against(Ranking ranking, String staffId) {
		return ranking.excluded()
			.stream()
			.filter((each) -> each.candidate().staffId().equals(staffId))
			.map((each) -> each.reason())
			.findFirst()
			.orElse(null);
	}

}
