package se.carecontact.integration.lifecare;

import java.time.LocalDate;
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
		return List.of(new Shown(null, Person.of(card.main()), Person.of(card.deputy()), card.groupCovers()).thing());
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
		return List.of(shown.thing());
	}

	/** The card as Lifecare answers with it. */
	private record Shown(@Nullable Integer clientId, @Nullable Person main, @Nullable Person deputy,
			@Nullable Boolean groupCovers) {

		Thing thing() {
			return Thing.of(CARD, this.main + "\n" + this.deputy + "\n" + Boolean.TRUE.equals(this.groupCovers));
		}

	}

	/** One of its contacts; whoever is not said to be away is not. */
	private record Person(@Nullable String name, @Nullable String title, @Nullable String phone,
			@Nullable String roleName, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
			@Nullable Boolean away) {

		Person {
			away = Boolean.TRUE.equals(away);
		}

		static @Nullable Person of(CareContactsCard.@Nullable Person told) {
			return (told == null) ? null : new Person(told.name(), told.title(), told.phone(), told.roleName(),
					told.validFrom(), told.validUntil(), told.away());
		}

	}

}
