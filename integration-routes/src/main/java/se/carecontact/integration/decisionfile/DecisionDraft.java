package se.carecontact.integration.decisionfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers one decision of a file into a line of contact-service's import. Checks nothing
 * that contact-service checks: what is missing is left out, and what is no number is sent
 * as the text it is.
 */
final class DecisionDraft {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final long row;

	private final String decisionId;

	private final ObjectNode client = JSON.objectNode();

	private final ObjectNode decision = JSON.objectNode();

	private final List<Part> services = new ArrayList<>();

	private final List<Part> goals = new ArrayList<>();

	DecisionDraft(long row, String decisionId) {
		this.row = row;
		this.decisionId = decisionId;
		this.decision.put("decisionId", decisionId);
	}

	String decisionId() {
		return this.decisionId;
	}

	/** A field of the client, unless blank. */
	DecisionDraft client(String field, @Nullable String value) {
		put(this.client, field, value);
		return this;
	}

	/** Whether the client's identity is protected, in the file's words. */
	DecisionDraft protection(@Nullable String word) {
		return client("protectedIdentity", switch ((word != null) ? word.strip() : "") {
			case "INGEN" -> "NONE";
			case "SEKRETESSMARKERING" -> "CONFIDENTIALITY_MARKING";
			case "SKYDDAD_FOLKBOKFORING", "SKYDDAD_FOLKBOKFÖRING" -> "PROTECTED_REGISTRATION";
			case "" -> null;
			// What is not understood must not be taken for unprotected.
			default -> "?";
		});
	}

	/** A field of the decision, unless blank. */
	DecisionDraft decision(String field, @Nullable String value) {
		put(this.decision, field, value);
		return this;
	}

	void service(long at, @Nullable String code, @Nullable String minutes) {
		ObjectNode service = JSON.objectNode();
		put(service, "code", code);
		if (minutes != null && minutes.strip().matches("\\d{1,9}")) {
			service.put("minutesPerWeek", Integer.parseInt(minutes.strip()));
		}
		else {
			put(service, "minutesPerWeek", minutes);
		}
		this.services.add(new Part(at, (code != null) ? code : "", service));
	}

	void goal(long at, @Nullable String goalId, @Nullable String lifeArea, @Nullable String text) {
		ObjectNode goal = JSON.objectNode();
		put(goal, "goalId", goalId);
		put(goal, "lifeArea", lifeArea);
		put(goal, "text", text);
		this.goals.add(new Part(at, (goalId != null) ? goalId : "", goal));
	}

	/**
	 * The decision. Its services and goals stand in the order in which contact-service
	 * reckons them, so that what it refuses by place is found again.
	 */
	FileDecision ready() {
		this.decision.set("client", this.client);
		return new FileDecision.Ready(this.row, this.decisionId, this.decision, add("services", this.services),
				add("goals", this.goals));
	}

	private List<Long> add(String field, List<Part> parts) {
		parts.sort(Comparator.comparing(Part::key));
		ArrayNode array = this.decision.putArray(field);
		parts.forEach((part) -> array.add(part.json()));
		return parts.stream().map(Part::row).toList();
	}

	private static void put(ObjectNode node, String field, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			node.put(field, value.strip());
		}
	}

	private record Part(long row, String key, ObjectNode json) {
	}

}
