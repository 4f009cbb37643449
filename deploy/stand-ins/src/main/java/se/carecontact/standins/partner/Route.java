package se.carecontact.standins.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One operation of a partner.
 *
 * @param method HTTP method
 * @param template path, with variables as {@code {name}}
 * @param operationId its name in the contract
 * @param handler what it does; refuses with {@link Refusal}
 */
public record Route(String method, String template, String operationId, Function<Call, Outcome> handler) {

	/** The variables' values, or null where the path is another. */
	@Nullable Map<String, String> match(String path) {
		String[] wanted = this.template.split("/", -1);
		String[] given = path.split("/", -1);
		if (wanted.length != given.length) {
			return null;
		}
		Map<String, String> variables = new LinkedHashMap<>();
		for (int at = 0; at < wanted.length; at++) {
			if (wanted[at].startsWith("{")) {
				variables.put(wanted[at].substring(1, wanted[at].length() - 1), given[at]);
			}
			else if (!wanted[at].equals(given[at])) {
				return null;
			}
		}
		return variables;
	}

}
