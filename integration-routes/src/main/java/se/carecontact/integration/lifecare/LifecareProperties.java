package se.carecontact.integration.lifecare;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Lifecare must be told on each call. Prints no secret.
 *
 * @param domain the municipality's domain at the vendor, a secret in each URL
 * @param key the interface's key, a secret in each URL
 * @param providerUnits Lifecare's id of each of our units, where it is another than ours
 * @param headings what the municipality calls a heading, where not as usual; by name of
 * {@link Heading}
 * @param personnelTitle the title the journal shows for who wrote a note; events tell a
 * person's id and name, not their title
 */
@ConfigurationProperties("care.lifecare")
record LifecareProperties(String domain, String key, @DefaultValue Map<String, String> providerUnits,
		@DefaultValue Map<Heading, String> headings, @DefaultValue("omsorgskontakt") String personnelTitle) {

	String providerUnit(String unitId) {
		return this.providerUnits.getOrDefault(unitId, unitId);
	}

	String headlineName(Heading heading) {
		return this.headings.getOrDefault(heading, heading.usualName());
	}

	@Override
	public String toString() {
		return "LifecareProperties[" + this.providerUnits + "]";
	}

}
