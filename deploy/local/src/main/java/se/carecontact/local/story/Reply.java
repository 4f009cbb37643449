package se.carecontact.local.story;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The answer to a story's request.
 *
 * @param status HTTP status
 * @param headers the answer's headers
 * @param text the answer's body
 * @param sentAt when the request that was answered was sent
 * @param answeredAt when its answer was here
 * @param waited how long the service was away before that
 */
record Reply(int status, HttpHeaders headers, String text, Instant sentAt, Instant answeredAt, Duration waited) {

	/** The body as JSON; nothing where it is empty or isn't JSON. */
	JsonNode json() {
		try {
			JsonNode json = JsonMapper.shared().readTree(this.text);
			return json.isMissingNode() ? JsonNodeFactory.instance.nullNode() : json;
		}
		catch (JacksonException ex) {
			return JsonNodeFactory.instance.nullNode();
		}
	}

	/** The values at a path of the body, or of {@code header <name>}. */
	List<JsonNode> find(String path) {
		if (path.startsWith("header ")) {
			return this.headers.allValues(path.substring("header ".length()).strip())
				.stream()
				.<JsonNode>map(JsonNodeFactory.instance::stringNode)
				.toList();
		}
		return JsonPaths.find(json(), path);
	}

	Duration took() {
		return Duration.between(this.sentAt, this.answeredAt);
	}

	String beginning() {
		return this.text.substring(0, Math.min(300, this.text.length()));
	}

	/** What a problem+json says, for people; else the body's beginning. */
	String problem() {
		JsonNode json = json();
		String said = json.path("code").asString("") + " " + json.path("detail").asString("") + " "
				+ json.path("violations").toString();
		return json.isObject() ? said.strip() : this.text.substring(0, Math.min(200, this.text.length()));
	}

}
