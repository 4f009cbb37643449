package se.carecontact.integration.lifecare;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.PartnerRefused;

import org.springframework.stereotype.Component;

/**
 * Puts a client's card of contacts in Lifecare. The same card twice changes nothing, and
 * Lifecare keeps the card with the highest seq, so a late repeat brings no old name back.
 */
@Component
class LifecareContacts {

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	LifecareContacts(LifecareHttp lifecare, LifecareClients clients) {
		this.lifecare = lifecare;
		this.clients = clients;
	}

	/**
	 * Puts the card.
	 * @throws PartnerRefused if Lifecare refuses it, or answers with another client's
	 */
	public Receipt put(CareContactsCards.AddressedCard addressed) {
		return this.clients.withId(addressed.outbound().client(), (client) -> putCard(addressed, client));
	}

	private Receipt putCard(CareContactsCards.AddressedCard addressed, int client) {
		Shown shown = this.lifecare
			.read(this.lifecare.once(
					this.lifecare.json("put-care-contacts", "PUT",
							"/care-contact/v1/clients/" + client + "/care_contacts", addressed.card()),
					addressed.outbound()), Shown.class);
		if (shown.clientId() == null || shown.clientId() != client) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade med en annan brukares kontakter.");
		}
		return Receipt.withoutReference();
	}

	private record Shown(@Nullable Integer clientId) {

	}

}
