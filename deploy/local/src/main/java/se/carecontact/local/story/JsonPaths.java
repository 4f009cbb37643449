package se.carecontact.local.story;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Dotted paths into JSON: {@code contacts.main.name}. A number picks a list's element; a
 * name on a list is looked up in every element.
 */
final class JsonPaths {

	private JsonPaths() {
	}

	static List<JsonNode> find(JsonNode document, String path) {
		List<JsonNode> found = List.of(document);
		for (String name : path.split("\\.", -1)) {
			List<JsonNode> next = new ArrayList<>();
			found.forEach((node) -> step(node, name, next));
			found = next;
		}
		return found;
	}

	static String text(JsonNode node) {
		return node.isValueNode() ? node.asString() : node.toString();
	}

	private static void step(JsonNode node, String name, List<JsonNode> next) {
		if (node.isArray() && name.chars().allMatch(Character::isDigit)) {
			JsonNode element = node.get(Integer.parseInt(name));
			if (element != null) {
				next.add(element);
			}
		}
		else if (node.isArray()) {
			node.values().forEach((element) -> step(element, name, next));
		}
		else if (node.has(name)) {
			next.add(node.get(name));
		}
	}

}
