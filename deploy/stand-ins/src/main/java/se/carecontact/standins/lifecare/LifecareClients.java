package se.carecontact.standins.lifecare;

import java.util.List;

import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Refusal;

/** What several operations ask of a call: whose it is, its key, its page of rows. */
final class LifecareClients {

	private LifecareClients() {
	}

	static int required(LifecareState state, String clientId) {
		if (!clientId.matches("\\d{1,9}")) {
			throw new Refusal(400, "INVALID_FIELD", "clientId must be a whole number", "clientId");
		}
		return required(state, Long.parseLong(clientId));
	}

	static int required(LifecareState state, long clientId) {
		if (clientId < 1 || clientId > Integer.MAX_VALUE || !state.clients().containsKey((int) clientId)) {
			throw new Refusal(404, "CLIENT_NOT_FOUND", "There is no such client", "clientId");
		}
		return (int) clientId;
	}

	/** The client of {@code q=ClientId=<int>}; one unknown has no rows. */
	static int asked(Call call) {
		String q = call.query("q");
		if (q == null || !q.matches("ClientId=\\d{1,9}")) {
			throw new Refusal(400, "INVALID_FIELD", "q must be ClientId=<integer>", "q");
		}
		return Integer.parseInt(q.substring(9));
	}

	static String key(Call call) {
		String key = call.header("Idempotency-Key");
		if (key == null || key.isBlank() || key.length() > 100) {
			throw new Refusal(400, "KEY_REQUIRED", "Idempotency-Key is required", "Idempotency-Key");
		}
		return key;
	}

	static <T> List<T> pageOf(Call call, List<T> rows) {
		return rows.stream()
			.skip(whole(call, "offset", 0, Integer.MAX_VALUE))
			.limit(whole(call, "limit", 100, 500))
			.toList();
	}

	private static long whole(Call call, String name, int otherwise, int most) {
		String value = call.query(name);
		if (value == null) {
			return otherwise;
		}
		if (!value.matches("\\d{1,9}") || Long.parseLong(value) > most) {
			throw new Refusal(400, "INVALID_FIELD", name + " must be a whole number, at most " + most, name);
		}
		return Long.parseLong(value);
	}

}
