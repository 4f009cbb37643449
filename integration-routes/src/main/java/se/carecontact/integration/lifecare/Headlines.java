package se.carecontact.integration.lifecare;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import se.carecontact.integration.partner.PartnerRefused;

import org.springframework.stereotype.Component;

/**
 * Lifecare's ids of the journal's headings, by name. Remembered; asked for anew when a
 * name is missing, so that a heading added in Lifecare is found at the next resume.
 */
@Component
class Headlines {

	private final LifecareHttp lifecare;

	private final LifecareProperties properties;

	private final Map<String, Integer> known = new ConcurrentHashMap<>();

	Headlines(LifecareHttp lifecare, LifecareProperties properties) {
		this.lifecare = lifecare;
		this.properties = properties;
	}

	/**
	 * The id of an active heading.
	 * @throws PartnerRefused if the journal has none of that name
	 */
	int idOf(Heading heading) {
		String name = this.properties.headlineName(heading);
		Integer id = this.known.get(name);
		if (id == null) {
			this.known.putAll(active());
			id = this.known.get(name);
		}
		if (id == null) {
			throw new PartnerRefused("HEADING_MISSING", "Lifecare har inget aktivt sökord '" + name + "'.");
		}
		return id;
	}

	private Map<String, Integer> active() {
		Headline[] headlines = this.lifecare.read(this.lifecare.get("list-headlines", "/api/v1/provider_headlines"),
				Headline[].class);
		return Arrays.stream(headlines)
			.filter(Headline::isActive)
			.collect(Collectors.toMap(Headline::name, Headline::id, (first, second) -> first));
	}

	private record Headline(@JsonProperty("Id") int id, @JsonProperty("Name") String name,
			@JsonProperty("IsActive") boolean isActive) {

	}

}
