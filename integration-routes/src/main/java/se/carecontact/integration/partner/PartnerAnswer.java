package se.carecontact.integration.partner;

import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a partner answered: a status of 2xx or 4xx (all others never become an answer, see
 * {@link PartnerHttp}). Prints its status only.
 *
 * @param operation the call it answers
 * @param status the HTTP status
 * @param contentType the content type as sent, empty if none
 * @param body the body as text, at most one megabyte
 */
public record PartnerAnswer(String operation, int status, String contentType, String body) {

	/** Whether the status is 2xx. */
	public boolean isSuccess() {
		return this.status / 100 == 2;
	}

	/**
	 * The body of a successful answer, as the contract says it.
	 * @param mapper reads it
	 * @param type its shape; records with required, non-null components
	 * @throws PartnerRefused if the status is 4xx, the body is not JSON, or of another
	 * shape
	 */
	public <T> T read(JsonMapper mapper, Class<T> type) {
		orRefuse(mapper);
		if (!this.contentType.contains("json")) {
			throw unexpected("svarade " + this.status + " med något annat än JSON");
		}
		try {
			T read = mapper.readValue(this.body, type);
			if (read == null) {
				throw unexpected("svarade " + this.status + " utan innehåll");
			}
			return read;
		}
		catch (JacksonException ex) {
			throw unexpected("svarade " + this.status + " med JSON av annan form än avtalat");
		}
	}

	/**
	 * This answer, if it is a success.
	 * @throws PartnerRefused with the partner's own {@code error} and {@code message} if
	 * the status is 4xx
	 */
	public PartnerAnswer orRefuse(JsonMapper mapper) {
		if (isSuccess()) {
			return this;
		}
		String error = "HTTP_" + this.status;
		String message = "";
		if (this.contentType.contains("json")) {
			try {
				JsonNode node = mapper.readTree(this.body);
				error = node.path("error").asString(error);
				message = node.path("message").asString("");
			}
			catch (JacksonException ex) {
				message = "(svaret gick inte att läsa)";
			}
		}
		throw new PartnerRefused(code(error),
				"Partnern nekade " + this.operation + " (" + this.status + ") " + PartnerText.masked(message));
	}

	private PartnerRefused unexpected(String what) {
		return new PartnerRefused("UNEXPECTED_ANSWER", "Partnern " + what + " på " + this.operation + ".");
	}

	private static String code(String error) {
		String code = error.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
		return (code.length() > 60) ? code.substring(0, 60) : code;
	}

	@Override
	public String toString() {
		return this.operation + " -> " + this.status;
	}

}
