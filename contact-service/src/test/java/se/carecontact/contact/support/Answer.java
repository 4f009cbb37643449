package se.carecontact.contact.support;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An answer of the service.
 *
 * @param status the HTTP status
 * @param contentType the body's type
 * @param etag the ETag, if any
 * @param text the body
 */
public record Answer(int status, String contentType, String etag, String text) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static Answer of(HttpResponse<String> response) {
		Optional<String> etag = response.headers().firstValue("ETag");
		return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				etag.orElse(null), response.body());
	}

	public JsonNode json() {
		return JSON.readTree(this.text);
	}

	public UUID id(String field) {
		return UUID.fromString(json().get(field).asString());
	}

	/** Expects a status. */
	public Answer is(int expected) {
		assertThat(this.status).as(this.text).isEqualTo(expected);
		return this;
	}

	/** Expects problem+json with a status that names the field and the rule. */
	public Answer refusedWith(int expected, String field, String rule) {
		isProblem(expected);
		assertThat(json().get("violations").valueStream()).as(this.text).anySatisfy((violation) -> {
			assertThat(violation.get("field").asString()).isEqualTo(field);
			assertThat(violation.get("rule").asString()).isEqualTo(rule);
			assertThat(violation.get("message").asString()).isNotBlank();
		});
		return this;
	}

	/** Expects problem+json, whole. */
	public Answer isProblem(int expected) {
		is(expected);
		assertThat(this.contentType).startsWith("application/problem+json");
		JsonNode problem = json();
		assertThat(problem.get("status").asInt()).isEqualTo(expected);
		assertThat(problem.get("type").asString())
			.isEqualTo("urn:care-contact:problem:" + problem.get("code").asString());
		assertThat(problem.get("title").asString()).isNotBlank();
		assertThat(problem.get("detail").asString()).isNotBlank();
		assertThat(problem.get("instance").asString()).startsWith("urn:uuid:");
		assertThat(problem.get("violations").isArray()).isTrue();
		return this;
	}

}
