package se.carecontact.local.story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A story that is another story with something changed: a partner switched off from one
 * step to another, a service killed. So the same events are told under each trouble, and
 * nothing is told twice.
 */
final class Variation {

	private Variation() {
	}

	/**
	 * The other story with the variation's title, its changes laid over the steps they
	 * name, and its further steps at the end.
	 */
	static JsonNode of(JsonNode varied, Place variation) {
		if (varied.has("varies")) {
			throw variation.at("varies").fault("is itself a variation; name the story it varies");
		}
		ObjectNode story = (ObjectNode) varied.deepCopy();
		story.put("title", variation.text("title"));
		story.put("about", variation.text("about", ""));
		ArrayNode steps = story.withArray("steps");
		variation.fields("changes", (change) -> change).forEach((id, change) -> lay(change, step(steps, id, change)));
		variation.at("then").json().values().forEach(steps::add);
		return story;
	}

	private static void lay(Place change, ObjectNode step) {
		if (!change.json().isObject()) {
			throw change.fault("wants fields of a step");
		}
		change.json().properties().forEach((field) -> step.set(field.getKey(), field.getValue()));
	}

	private static ObjectNode step(ArrayNode steps, String id, Place change) {
		for (JsonNode step : steps.values()) {
			if (step.path("step").asString().equals(id)) {
				return (ObjectNode) step;
			}
		}
		throw change.fault("the varied story has no such step");
	}

}
