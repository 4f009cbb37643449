package se.carecontact.integration.partner;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP call to a partner. Immutable. Prints its operation only: query and body may
 * hold secrets and personal data.
 *
 * @param operation what the call is, for messages and metrics, such as
 * {@code post-message}
 * @param method the HTTP method
 * @param path below the partner's base URL, beginning with a slash; never with a
 * personnummer
 * @param query unencoded query parameters, may hold secrets
 * @param headers HTTP headers
 * @param body what is sent, already serialised, or null for none
 */
public record PartnerRequest(String operation, String method, String path, Map<String, String> query,
		Map<String, String> headers, @Nullable String body) {

	public PartnerRequest {
		if (!path.startsWith("/")) {
			throw new IllegalArgumentException("the path of " + operation + " must begin with a slash");
		}
		query = Map.copyOf(query);
		headers = Map.copyOf(headers);
	}

	/** A GET without query. */
	public static PartnerRequest get(String operation, String path) {
		return new PartnerRequest(operation, "GET", path, Map.of(), Map.of("Accept", "application/json"), null);
	}

	/** A call with a JSON body. */
	public static PartnerRequest json(String operation, String method, String path, String json) {
		return new PartnerRequest(operation, method, path, Map.of(),
				Map.of("Accept", "application/json", "Content-Type", "application/json"), json);
	}

	/** The same with one more header. */
	public PartnerRequest header(String name, String value) {
		return new PartnerRequest(this.operation, this.method, this.path, this.query, with(this.headers, name, value),
				this.body);
	}

	/** The same with one more query parameter. */
	public PartnerRequest query(String name, String value) {
		return new PartnerRequest(this.operation, this.method, this.path, with(this.query, name, value), this.headers,
				this.body);
	}

	private static Map<String, String> with(Map<String, String> map, String name, String value) {
		Map<String, String> copy = new LinkedHashMap<>(map);
		copy.put(name, value);
		return copy;
	}

	@Override
	public String toString() {
		return this.method + " " + this.operation;
	}

}
