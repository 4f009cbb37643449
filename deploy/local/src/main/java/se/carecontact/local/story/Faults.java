package se.carecontact.local.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Switches the partners' faults, and knows who is away just now.
 */
final class Faults {

	private static final String WORKS = "NONE";

	private final Stage stage;

	private final HttpClient http;

	private final Map<Partner, String> modes = new EnumMap<>(Partner.class);

	Faults(Stage stage, HttpClient http) {
		this.stage = stage;
		this.http = http;
	}

	void set(Partner partner, String mode) throws InterruptedException, PlayFailed {
		URI fault = this.stage.service(partner.label()).resolve("/_standin/fault");
		HttpRequest request = HttpRequest.newBuilder(fault)
			.timeout(Duration.ofSeconds(10))
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}"))
			.build();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			if (status >= 300) {
				throw new PlayFailed("the fault switch of " + partner.label() + " answered " + status);
			}
		}
		catch (IOException ex) {
			throw new PlayFailed("the fault switch of " + partner.label() + " can't be reached: " + ex.getMessage());
		}
		this.modes.put(partner, mode);
	}

	/** Whether what is due at the partner can't be expected before its fault is gone. */
	boolean away(Partner partner) {
		return switch (this.modes.getOrDefault(partner, WORKS)) {
			case WORKS, "SLOW", "DOUBLE", "APPLY_THEN_DROP" -> false;
			default -> true;
		};
	}

	/** Switches off each fault a story left on, whatever befell the story. */
	void allOff() throws InterruptedException {
		for (Partner partner : this.modes.keySet().toArray(Partner[]::new)) {
			if (!this.modes.getOrDefault(partner, WORKS).equals(WORKS)) {
				try {
					set(partner, WORKS);
				}
				catch (PlayFailed ex) {
					throw new IllegalStateException("Switch it off by hand: " + ex.getMessage(), ex);
				}
			}
		}
	}

}
