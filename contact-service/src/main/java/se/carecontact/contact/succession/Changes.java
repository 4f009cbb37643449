package se.carecontact.contact.succession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;

/** What has changed between a preview and the moment it is carried out. */
final class Changes {

	private Changes() {
	}

	/**
	 * Refuses where anything has.
	 * @throws Refused naming each client and what has changed
	 */
	static void requireNone(Preview preview, List<Handover> open) {
		Map<UUID, Handover> before = new HashMap<>();
		preview.lines().forEach((line) -> before.put(line.handover().clientId(), line.handover()));
		List<Violation> changed = new ArrayList<>();
		for (Handover now : open) {
			Handover then = before.remove(now.clientId());
			if (then == null) {
				changed.add(change(now.clientId(), "The person has become this client's contact since."));
			}
			else if (!now.isAs(then)) {
				changed
					.add(change(now.clientId(), "The person's role, or the client's other contact, is another now."));
			}
		}
		before.keySet()
			.stream()
			.sorted()
			.forEach((gone) -> changed.add(change(gone, "The person is no longer this client's contact.")));
		if (!changed.isEmpty()) {
			throw Refused.stale("Something has changed since the preview. Nothing was done; make a new preview.",
					changed);
		}
	}

	private static Violation change(UUID clientId, String message) {
		return new Violation("clients." + clientId, "as-previewed", message);
	}

}
