package se.carecontact.integration.delivery.dispatch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.PartnerLimits;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/** How this process sees its partners just now. */
@Component
public class PartnerStatuses {

	private final PartnerGates gates;

	PartnerStatuses(PartnerGates gates) {
		this.gates = gates;
	}

	/** One status per partner. */
	public List<PartnerStatus> all() {
		return Arrays.stream(Partner.values()).map(this::of).toList();
	}

	/** One partner's status. */
	public PartnerStatus of(Partner partner) {
		PartnerGate gate = this.gates.of(partner);
		return new PartnerStatus(partner.id(), gate.breaker().getState().name(), gate.downSince().orElse(null),
				failureRate(gate), gate.inside(), this.gates.limits(partner), this.gates.configured(partner));
	}

	/** Too few calls to tell is told as none failed. */
	private static float failureRate(PartnerGate gate) {
		return Math.max(0, gate.breaker().getMetrics().getFailureRate());
	}

	/**
	 * One partner as this process sees it.
	 *
	 * @param partner its id
	 * @param breaker CLOSED (well), OPEN (down), HALF_OPEN (probed)
	 * @param downSince since when it is not well, probes included
	 * @param failureRate percentage of the last calls that failed
	 * @param underWay deliveries under way
	 * @param limits what is in force
	 * @param configured what the configuration says
	 */
	public record PartnerStatus(String partner, String breaker, @Nullable Instant downSince, float failureRate,
			int underWay, PartnerLimits limits, PartnerLimits configured) {

	}

}
