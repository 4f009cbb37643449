package se.carecontact.local.story;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request of a story.
 *
 * @param method GET, PUT, POST or DELETE
 * @param service the service it goes to, by name
 * @param path the path, which may hold <code>${…}</code>
 * @param persona whose token it bears; {@code null} sends none
 * @param headers further headers; values may hold <code>${…}</code>
 * @param body the JSON body; texts in it may hold <code>${…}</code>
 * @param lines the lines of a streamed body, where the request has that instead
 * @param times how often it is sent: a GET to measure it, a POST to have it so often
 * @param answers the status codes that are right; none means any 2xx
 * @param holds what the answer must hold
 * @param save what to keep of the answer: a name, and the path of its value, or
 * {@code header <name>}
 */
public record Send(String method, String service, String path, @Nullable String persona, Map<String, String> headers,
		@Nullable JsonNode body, @Nullable Lines lines, int times, List<Integer> answers, Wanted holds,
		Map<String, String> save) {

	public Send {
		headers = Map.copyOf(headers);
		answers = List.copyOf(answers);
		save = Map.copyOf(save);
	}

	boolean accepts(int status) {
		return this.answers.isEmpty() ? (status >= 200 && status < 300) : this.answers.contains(status);
	}

	String line() {
		return this.method + " " + this.service + " " + this.path;
	}
}
