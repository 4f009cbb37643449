package se.carecontact.integration.lifecare;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerRefused;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** The card of contacts as Lifecare shows it; what a reader sees there is compared. */
@Component
class ContactsHeld implements Holdings {

	private static final String CARD = "contacts";

	private final CareContactsCards cards;

	private final LifecareHttp lifecare;

	private final LifecareClients clients;

	private final JsonMapper mapper;

	ContactsHeld(CareContactsCards cards, LifecareHttp lifecare, LifecareClients clients, JsonMapper mapper) {
		this.cards = cards;
		this.lifecare = lifecare;
		this.clients = clients;
		this.mapper = mapper;
	}

	@Override
	public String channel() {
		return ContactEventsToLifecareContacts.ID;
	}

	@Override
	public List<Thing> told(Outbound outbound) {
		CareContactsCard card = this.cards.cardFor(outbound).card();
		return List.of(thing(new Shown(null, card.main(), card.deputy(), card.groupCovers())));
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.clients.withId(newest.client(), asking, (client) -> read(client, asking));
	}

	private List<Thing> read(int client, Asking asking) {
		PartnerAnswer answer = asking.ask(() -> this.lifecare.exchange(
				this.lifecare.get("read-care-contacts", "/care-contact/v1/clients/" + client + "/care_contacts")));
		if (answer.status() == 404 && "NO_CARE_CONTACTS".equals(LifecareHttp.errorOf(answer, this.mapper))) {
			return List.of();
		}
		Shown shown = answer.read(this.mapper, Shown.class);
		if (shown.clientId() == null || shown.clientId() != client) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade med en annan brukares kontakter.");
		}
		return List.of(thing(shown));
	}

	private static Thing thing(Shown shown) {
		return Thing.of(CARD, shown.main() + "\n" + shown.deputy() + "\n" + shown.groupCovers());
	}

	private record Shown(@Nullable Integer clientId, CareContactsCard.@Nullable Person main,
			CareContactsCard.@Nullable Person deputy, boolean groupCovers) {

	}

}
