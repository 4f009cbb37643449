package se.carecontact.integration.primarycare;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs between regions.
 *
 * @param token bearer token of the region's server
 * @param hsaIdSystem the identifier system HSA-ids are written with; both known ones are
 * read
 * @param organisationNumber the municipality's organisation number, where the region
 * wants it
 * @param unitNames the units' names by unit id; the id itself where missing
 * @param consentPolicyUri what a consent is given under
 * @param consentRecipientCode v3 role code of who may read: GRANTEE, or IRCP for a region
 * on IHE's PCF
 * @param poll how the region's own contacts are read
 */
@ConfigurationProperties("care.primary-care")
public record PrimaryCareProperties(String token, @DefaultValue("urn:oid:1.2.752.29.4.19") String hsaIdSystem,
		@Nullable String organisationNumber, @DefaultValue Map<String, String> unitNames,
		@DefaultValue("https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/offentlighets-och-sekretesslag-2009400_sfs-2009-400/") String consentPolicyUri,
		@DefaultValue("GRANTEE") String consentRecipientCode, @DefaultValue Poll poll) {

	public PrimaryCareProperties {
		if (token.isBlank()) {
			throw new IllegalArgumentException("care.primary-care.token is missing");
		}
		if (!consentRecipientCode.equals("GRANTEE") && !consentRecipientCode.equals("IRCP")) {
			throw new IllegalArgumentException("care.primary-care.consent-recipient-code is GRANTEE or IRCP");
		}
		unitNames = Map.copyOf(unitNames);
	}

	String unitName(String unitId) {
		return this.unitNames.getOrDefault(unitId, unitId);
	}

	/**
	 * How the region's contacts are read.
	 *
	 * @param tick how often due clients are looked for
	 * @param interval how often each client is asked about
	 * @param overlap how far back before the last change seen each question reaches,
	 * since a server may show a change late
	 * @param batch how many clients at most in one tick
	 * @param pageSize how many resources in one page
	 */
	public record Poll(@DefaultValue("1s") Duration tick, @DefaultValue("5m") Duration interval,
			@DefaultValue("10s") Duration overlap, @DefaultValue("50") int batch, @DefaultValue("50") int pageSize) {

		public Poll {
			if (tick.isNegative() || tick.isZero() || interval.isNegative() || interval.isZero() || overlap.isNegative()
					|| batch < 1 || pageSize < 1) {
				throw new IllegalArgumentException("care.primary-care.poll has a value that cannot be used");
			}
		}

	}

	@Override
	public String toString() {
		return "PrimaryCareProperties[" + this.poll + "]";
	}

}
