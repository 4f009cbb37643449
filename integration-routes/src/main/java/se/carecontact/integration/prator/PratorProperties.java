package se.carecontact.integration.prator;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the suite is at Prator. Mutual TLS is {@code care.partners.prator.ssl-bundle}.
 *
 * @param careGiverHsaId HSA-id of the care giver (the municipality)
 * @param careUnitHsaId HSA-id of the care unit, for units not named below
 * @param careUnitHsaIds HSA-id by unit id
 * @param receiptInterval how often a receipt that was pending is asked for again
 */
@ConfigurationProperties("care.prator")
public record PratorProperties(String careGiverHsaId, String careUnitHsaId,
		@DefaultValue Map<String, String> careUnitHsaIds, @DefaultValue("1m") Duration receiptInterval) {

	public PratorProperties {
		if (careGiverHsaId.isBlank() || careUnitHsaId.isBlank()) {
			throw new IllegalArgumentException("care.prator needs the HSA-ids of care giver and care unit");
		}
		careUnitHsaIds = Map.copyOf(careUnitHsaIds);
	}

	String hsaIdOf(String unitId) {
		return this.careUnitHsaIds.getOrDefault(unitId, this.careUnitHsaId);
	}

}
