package se.carecontact.integration.delivery.dispatch;

import java.util.Arrays;
import java.util.List;

import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnersProperties;

import org.springframework.stereotype.Component;

/** How this process sees its partners just now. */
@Component
public class PartnerStatuses {

	private final PartnerGates gates;

	private final PartnersProperties properties;

	PartnerStatuses(PartnerGates gates, PartnersProperties properties) {
		this.gates = gates;
		this.properties = properties;
	}

	/** One status per partner. */
	public List<PartnerStatus> all() {
		return Arrays.stream(Partner.values()).map(this::of).toList();
	}

	private PartnerStatus of(Partner partner) {
		PartnerGate gate = this.gates.of(partner);
		PartnersProperties.Settings settings = this.properties.of(partner);
		return new PartnerStatus(partner.id(), gate.breaker().getState().name(), gate.inside(), settings.concurrency(),
				settings.requestsPerSecond());
	}

	/**
	 * One partner as this process sees it.
	 *
	 * @param partner its id
	 * @param breaker CLOSED (well), OPEN (down), HALF_OPEN (probed)
	 * @param underWay deliveries under way
	 * @param concurrency the most at once
	 * @param requestsPerSecond the most begun a second
	 */
	public record PartnerStatus(String partner, String breaker, int underWay, int concurrency, int requestsPerSecond) {

	}

}
