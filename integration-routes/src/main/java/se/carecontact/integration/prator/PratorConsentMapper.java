package se.carecontact.integration.prator;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.prator.PratorRequest.ConsentBody;
import se.carecontact.integration.prator.PratorRequest.Person;
import se.carecontact.integration.prator.PratorRequest.RegisterConsent;
import se.carecontact.integration.prator.PratorRequest.StaffRef;
import se.carecontact.integration.prator.PratorRequest.WithdrawConsent;
import se.carecontact.integration.prator.PratorRequest.WithdrawalBody;

import org.springframework.stereotype.Component;

/** A change of consent in Prator's words. */
@Component
class PratorConsentMapper {

	/** What Prator is to be told of the event. */
	public PratorRequest toRequest(Outbound outbound) {
		SpecificRecord event = outbound.event().value();
		return switch (event) {
			case ConsentGiven given -> new RegisterConsent(outbound, given.getConsentId(),
					new ConsentBody(person(outbound), "CARE_REPORT", "GIVEN", given.getValidFrom(),
							given.getValidUntil(), by(given.getExpression()),
							given.getExpression().getRepresentativeName(), staff(given.getRegisteredBy())));
			case ConsentDeclined declined -> new RegisterConsent(outbound, declined.getConsentId(),
					new ConsentBody(person(outbound), "CARE_REPORT", "DECLINED", declined.getDeclinedAt(), null,
							by(declined.getExpression()), declined.getExpression().getRepresentativeName(),
							staff(declined.getRegisteredBy())));
			case ConsentWithdrawn withdrawn ->
				new WithdrawConsent(outbound, withdrawn.getConsentId(), new WithdrawalBody(withdrawn.getWithdrawnAt()));
			default -> throw new IllegalArgumentException("No change of consent: " + outbound.event());
		};
	}

	private static Person person(Outbound outbound) {
		return new Person(outbound.client().number().value());
	}

	private static String by(ConsentExpression expression) {
		if (expression.getBy() == ConsentGrantor.UNKNOWN) {
			// Who consented is the whole point of telling; a guess would be a false
			// record.
			throw new IllegalArgumentException("It is not known who expressed the consent");
		}
		return expression.getBy().name();
	}

	private static StaffRef staff(Actor actor) {
		return new StaffRef(actor.getId(), actor.getName());
	}

}
