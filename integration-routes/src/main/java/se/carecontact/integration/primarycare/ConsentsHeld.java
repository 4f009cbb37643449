package se.carecontact.integration.primarycare;

import java.util.List;
import java.util.Set;

import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;

import org.springframework.stereotype.Component;

/** Consents to the exchange as primary care has them. */
@Component("primaryCareConsentsHeld")
class ConsentsHeld implements Holdings {

	private static final Set<String> TYPES = Set.of("Consent");

	private final ResourcesHeld resources;

	ConsentsHeld(ResourcesHeld resources) {
		this.resources = resources;
	}

	@Override
	public String channel() {
		return ConsentsToPrimaryCare.ID;
	}

	@Override
	public List<Thing> told(Outbound outbound) {
		return this.resources.told(outbound, TYPES);
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.resources.held(newest, TYPES, asking);
	}

}
