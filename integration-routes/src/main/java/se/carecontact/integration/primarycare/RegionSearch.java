package se.carecontact.integration.primarycare;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.delivery.PartnerReading;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnersProperties;

import org.springframework.stereotype.Component;

/**
 * Asks the region for a person's permanent contacts changed since a time, page by page.
 * The criteria stand in the body, the links to further pages hold none.
 */
@Component
class RegionSearch {

	private static final int MOST_PAGES = 100;

	private final FhirServer server;

	private final PrimaryCareProperties properties;

	private final PartnerReading reads;

	private final String base;

	RegionSearch(FhirServer server, PrimaryCareProperties properties, PartnersProperties partners,
			PartnerReading reads) {
		this.reads = reads;
		this.base = partners.of(Partner.PRIMARY_CARE).baseUrl().getRawPath();
		this.server = server;
		this.properties = properties;
	}

	/**
	 * All pages, each with what its contacts refer to. A failure here is none of the
	 * deliveries to the region.
	 */
	List<RegionContactReader> contacts(ClientIdentity client, @Nullable Instant readUntil) {
		return pages("CareTeam", form(client, readUntil), apart()).stream().map(RegionContactReader::new).toList();
	}

	/** All pages of what the region holds of a type about a person. */
	List<Bundle> about(ClientIdentity client, String type, Asking asking) {
		String subject = type.equals("Consent") ? "patient:identifier" : "subject:identifier";
		return pages(type, encoded(subject) + "=" + encoded(PatientReference.token(client)) + "&_count="
				+ this.properties.poll().pageSize(), asking);
	}

	private Asking apart() {
		return new Asking() {

			@Override
			public <T> T ask(Supplier<T> call) {
				return RegionSearch.this.reads.readApart(Partner.PRIMARY_CARE, call);
			}

		};
	}

	private List<Bundle> pages(String type, String form, Asking asking) {
		List<Bundle> pages = new ArrayList<>();
		pages.add(asking.ask(() -> this.server.search(type, form)));
		while (pages.getLast().getLink("next") != null) {
			if (pages.size() == MOST_PAGES) {
				throw new PartnerRefused("TOO_MANY_PAGES", "Primärvårdens server ger fler sidor än rimligt.");
			}
			URI next = URI.create(pages.getLast().getLink("next").getUrl());
			pages.add(asking.ask(() -> this.server.page(path(next), query(next))));
		}
		return pages;
	}

	private String form(ClientIdentity client, @Nullable Instant readUntil) {
		List<Map.Entry<String, String>> fields = new ArrayList<>();
		fields.add(Map.entry("subject:identifier", PatientReference.token(client)));
		fields.add(Map.entry("category", FhirCodes.CARE_TEAM_CATEGORY + "|" + FhirCodes.PERMANENT_CONTACT));
		if (readUntil != null) {
			fields.add(Map.entry("_lastUpdated", "ge" + readUntil.minus(this.properties.poll().overlap())));
		}
		fields.add(Map.entry("_include", "CareTeam:participant"));
		fields.add(Map.entry("_include:iterate", "PractitionerRole:practitioner"));
		fields.add(Map.entry("_include:iterate", "PractitionerRole:organization"));
		fields.add(Map.entry("_count", String.valueOf(this.properties.poll().pageSize())));
		return fields.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	/**
	 * Only path and parameters of a link are followed, never its host: the address is
	 * ours to know.
	 */
	private String path(URI link) {
		String path = String.valueOf(link.getRawPath());
		if (!path.startsWith(this.base)) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Primärvårdens server länkar utanför sin egen adress.");
		}
		String below = path.substring(this.base.length());
		return below.startsWith("/") ? below : "/" + below;
	}

	private static Map<String, String> query(URI link) {
		String raw = link.getRawQuery();
		if (raw == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Primärvårdens server länkar till en sida utan parametrar.");
		}
		return Arrays.stream(raw.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> decoded(pair[0]), (pair) -> (pair.length < 2) ? "" : decoded(pair[1])));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
