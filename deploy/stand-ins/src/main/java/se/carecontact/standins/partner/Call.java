package se.carecontact.standins.partner;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One call as it came in whole.
 *
 * @param method HTTP method
 * @param path path, without query
 * @param rawQuery query as sent, or null
 * @param headers first value of each header, names in lower case
 * @param body the body, empty where there is none
 * @param arrivedAt when it had come in
 * @param pathVariables the values of the route's variables
 */
public record Call(String method, String path, @Nullable String rawQuery, Map<String, String> headers, byte[] body,
		Instant arrivedAt, Map<String, String> pathVariables) {

	Call at(Map<String, String> variables) {
		return new Call(this.method, this.path, this.rawQuery, this.headers, this.body, this.arrivedAt, variables);
	}

	/**
	 * @param name header's name, in any case
	 * @return its value, or null
	 */
	public @Nullable String header(String name) {
		return this.headers.get(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * @param name a variable of the route
	 * @return its value
	 */
	public String variable(String name) {
		String value = this.pathVariables.get(name);
		if (value == null) {
			throw new IllegalArgumentException("The route has no variable " + name);
		}
		return value;
	}

	/**
	 * @param name a parameter's name
	 * @return its first value in the query, or null
	 */
	public @Nullable String query(String name) {
		return first(parameters(this.rawQuery), name);
	}

	/**
	 * @return every parameter of the query, in the order sent
	 */
	public Map<String, List<String>> query() {
		return parameters(this.rawQuery);
	}

	/**
	 * @return every field of a form body, in the order sent
	 */
	public Map<String, List<String>> form() {
		return parameters(text());
	}

	/**
	 * @param name a field's name
	 * @return its first value in a form body, or null where absent or blank
	 */
	public @Nullable String form(String name) {
		String value = first(form(), name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/**
	 * @return the body as text
	 */
	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/**
	 * @return the body's JSON object
	 * @throws Refusal with 400 where it is none
	 */
	public Fields json() {
		try {
			JsonNode node = Json.MAPPER.readTree(this.body);
			if (node.isObject()) {
				return new Fields(node, "");
			}
		}
		catch (JacksonException ex) {
			// Not quoted: the parser's message repeats the body, which may hold personal
			// data.
		}
		throw new Refusal(400, "MALFORMED", "The body is not a JSON object", null);
	}

	private static @Nullable String first(Map<String, List<String>> parameters, String name) {
		List<String> values = parameters.get(name);
		return (values == null) ? null : values.getFirst();
	}

	private static Map<String, List<String>> parameters(@Nullable String encoded) {
		if (encoded == null || encoded.isBlank()) {
			return Map.of();
		}
		return Arrays.stream(encoded.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.groupingBy((pair) -> decoded(pair[0]), LinkedHashMap::new,
					Collectors.mapping((pair) -> (pair.length < 2) ? "" : decoded(pair[1]), Collectors.toList())));
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(400, "MALFORMED", "A parameter is not URL-encoded", null);
		}
	}

	@Override
	public String toString() {
		return this.method + " (call)";
	}

}
