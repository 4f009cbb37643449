package se.carecontact.checker.load;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a service.
 *
 * @param act what it is, for the history
 * @param token who asks
 * @param method HTTP method
 * @param path at whichever replica
 * @param body as JSON; empty if there is none
 * @param builtOn the version it builds on; null if none
 */
record Ask(String act, String token, String method, String path, String body, @Nullable String builtOn) {

	static Ask post(Act act, String token, String path, String body) {
		return new Ask(act.name(), token, "POST", path, body, null);
	}

	static Ask put(String act, String token, String path, String body) {
		return new Ask(act, token, "PUT", path, body, null);
	}

	static Ask get(String token, String path) {
		return new Ask("READ", token, "GET", path, "", null);
	}

	/** The same, of what was read in that version. */
	Ask builtOn(String version) {
		return new Ask(this.act, this.token, this.method, this.path, this.body, version);
	}

}
