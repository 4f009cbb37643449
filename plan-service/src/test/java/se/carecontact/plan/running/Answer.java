package se.carecontact.plan.running;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered over HTTP. */
record Answer(int status, String contentType, Optional<String> etag, String body) {

	private static final JsonMapper JSON = new JsonMapper();

	static Answer of(HttpResponse<String> response) {
		return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				response.headers().firstValue("ETag"), response.body());
	}

	JsonNode json() {
		return JSON.readTree(this.body);
	}

	String text(String pointer) {
		return json().at(pointer).asString();
	}

	/** The rules that the problem says were broken. */
	java.util.List<String> rules() {
		return StreamSupport.stream(json().path("violations").spliterator(), false)
			.map((violation) -> violation.path("field").asString() + " " + violation.path("rule").asString())
			.toList();
	}

}
