package se.carecontact.standins.partner;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a call is answered with.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body the body
 * @param headers further headers
 */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

	/**
	 * @param status HTTP status
	 * @param body what is written as JSON
	 * @return the answer
	 */
	public static Answer json(int status, Object body) {
		return new Answer(status, "application/json", Json.MAPPER.writeValueAsBytes(body), Map.of());
	}

	/**
	 * @param html a whole page
	 * @return the answer
	 */
	public static Answer page(String html) {
		return of(200, "text/html; charset=utf-8", html);
	}

	/**
	 * @param status HTTP status
	 * @param contentType media type
	 * @param text the body
	 * @return the answer
	 */
	public static Answer of(int status, String contentType, String text) {
		return new Answer(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	/**
	 * @param path where the browser goes next, with GET
	 * @return the answer
	 */
	public static Answer seeOther(String path) {
		return of(303, "text/plain", "").with("Location", path);
	}

	/**
	 * @param name a header
	 * @param value its value
	 * @return the answer with that header too
	 */
	public Answer with(String name, String value) {
		Map<String, String> more = new HashMap<>(this.headers);
		more.put(name, value);
		return new Answer(this.status, this.contentType, this.body, Map.copyOf(more));
	}

}
