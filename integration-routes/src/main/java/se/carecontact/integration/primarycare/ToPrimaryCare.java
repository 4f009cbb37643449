package se.carecontact.integration.primarycare;

import org.hl7.fhir.r4.model.Bundle;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.integration.delivery.Outbound;

import org.springframework.stereotype.Component;

/** Chooses the mapper of an event. */
@Component
class ToPrimaryCare {

	private final ContactsMapper contacts;

	private final CarePlanMapper plans;

	private final ConsentMapper consents;

	ToPrimaryCare(ContactsMapper contacts, CarePlanMapper plans, ConsentMapper consents) {
		this.contacts = contacts;
		this.plans = plans;
		this.consents = consents;
	}

	/** The event as a transaction; the same event always makes the same one. */
	public FhirTransaction transactionFor(Outbound outbound) {
		Bundle bundle = switch (outbound.event().value()) {
			case PlanAgreed _ -> this.plans.map(outbound);
			case PlanEnded _ -> this.plans.map(outbound);
			case ConsentGiven _ -> this.consents.map(outbound);
			case ConsentDeclined _ -> this.consents.map(outbound);
			case ConsentWithdrawn _ -> this.consents.map(outbound);
			default -> this.contacts.map(outbound);
		};
		return new FhirTransaction(outbound, bundle);
	}

}
