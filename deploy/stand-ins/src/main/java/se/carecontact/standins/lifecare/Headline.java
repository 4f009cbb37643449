package se.carecontact.standins.lifecare;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A heading of the journal, in the vendor's shape. */
record Headline(@JsonProperty("Id") int id, @JsonProperty("Name") String name, @JsonProperty("Law") String law,
		@JsonProperty("IsActive") boolean isActive) {

	static final List<Headline> ALL = List.of(new Headline(1, "Fast omsorgskontakt", "SoL", true),
			new Headline(2, "Teamträff", "SoL", true), new Headline(3, "Genomförandeplan", "SoL", true),
			new Headline(4, "Uppföljning", "SoL", true), new Headline(5, "Samtycke", "SoL", true),
			new Headline(6, "Senior alert", "HSL", true), new Headline(7, "Riskbedömning", "SoL", true),
			new Headline(8, "SIP", "SoL", true), new Headline(9, "Månadsanteckning", "SoL", true),
			new Headline(10, "Avslut", "SoL", true), new Headline(11, "Social journal", "SoL", true),
			new Headline(12, "Kontaktman (äldre)", "SoL", false));

	static Headline of(int id) {
		return ALL.stream()
			.filter((headline) -> headline.id() == id)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No heading " + id));
	}

	static boolean takes(long id) {
		return ALL.stream().anyMatch((headline) -> headline.id() == id && headline.isActive());
	}

}
