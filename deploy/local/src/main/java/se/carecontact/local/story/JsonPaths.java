package se.carecontact.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Dotted paths into JSON: {@code contacts.main.name}. A number picks a list's element,
 * {@code last} the last one; a name on a list is looked up in every element;
 * {@code [clientId=…]} keeps a list's elements with that value, and {@code .} alone is
 * the document.
 */
final class JsonPaths {

	private static final Pattern STEP = Pattern.compile("([^.\\[\\]]*)((?:\\[[^\\]]*])*)(?:\\.|$)");

	private static final Pattern KEEP = Pattern.compile("\\[([^=\\]]+)=([^\\]]*)]");

	private JsonPaths() {
	}

	static List<JsonNode> find(JsonNode document, String path) {
		List<JsonNode> found = List.of(document);
		Matcher steps = STEP.matcher(path);
		int at = 0;
		while (at < path.length() && steps.find(at) && steps.start() == at && steps.end() > at) {
			String name = steps.group(1);
			found = name.isEmpty() ? found : step(found, name);
			Matcher keep = KEEP.matcher(steps.group(2));
			while (keep.find()) {
				found = kept(found, keep.group(1), keep.group(2));
			}
			at = steps.end();
		}
		return (at < path.length()) ? List.of() : found;
	}

	static String text(JsonNode node) {
		return node.isValueNode() ? node.asString() : node.toString();
	}

	private static List<JsonNode> step(List<JsonNode> from, String name) {
		List<JsonNode> next = new ArrayList<>();
		from.forEach((node) -> step(node, name, next));
		return next;
	}

	private static void step(JsonNode node, String name, List<JsonNode> next) {
		if (node.isArray() && name.chars().allMatch(Character::isDigit)) {
			JsonNode element = node.get(Integer.parseInt(name));
			if (element != null) {
				next.add(element);
			}
		}
		else if (node.isArray() && name.equals("last")) {
			if (!node.isEmpty()) {
				next.add(node.get(node.size() - 1));
			}
		}
		else if (node.isArray()) {
			node.values().forEach((element) -> step(element, name, next));
		}
		else if (node.has(name)) {
			next.add(node.get(name));
		}
	}

	private static List<JsonNode> kept(List<JsonNode> from, String name, String text) {
		return from.stream()
			.flatMap((node) -> node.isArray() ? node.values().stream() : Stream.of(node))
			.filter((node) -> node.has(name) && text(node.get(name)).equals(text))
			.toList();
	}

}
