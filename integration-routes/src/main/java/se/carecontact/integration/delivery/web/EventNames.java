package se.carecontact.integration.delivery.web;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.dispatch.Channels;

import org.springframework.stereotype.Component;

/** The events that channels deliver, by their short name. */
@Component
class EventNames {

	private final Map<String, String> fullNames = new TreeMap<>();

	EventNames(Channels channels) {
		channels.all()
			.stream()
			.flatMap((channel) -> channel.delivers().stream())
			.forEach((type) -> this.fullNames.put(type.getSimpleName(), type.getName()));
	}

	/**
	 * The event's full name, as it stands in the ledger.
	 * @param name full, or short
	 * @throws InvalidInput if a short name is none that a channel delivers
	 */
	@Nullable String fullName(@Nullable String name) {
		if (name == null || name.indexOf('.') >= 0) {
			return name;
		}
		String full = this.fullNames.get(name);
		if (full == null) {
			throw new InvalidInput("type", "Unknown", "must be one of " + String.join(", ", this.fullNames.keySet()));
		}
		return full;
	}

}
