package se.carecontact.standins.lifecare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.lifecare.LifecareChange.Card;
import se.carecontact.standins.lifecare.LifecareChange.CardAltered;
import se.carecontact.standins.lifecare.LifecareChange.CardLost;
import se.carecontact.standins.lifecare.LifecareChange.CardWritten;
import se.carecontact.standins.lifecare.LifecareChange.CareContact;
import se.carecontact.standins.lifecare.LifecareChange.ClientRegistered;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.PersonId;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.StateLog;

/** Looks clients up, and keeps the card with their contacts. */
final class LifecareContacts {

	private final LifecareState state;

	private final StateLog<LifecareChange> changes;

	LifecareContacts(LifecareState state, StateLog<LifecareChange> changes) {
		this.state = state;
		this.changes = changes;
	}

	/** Any person that can exist has always been a client here. */
	Outcome lookUp(Call call) {
		Fields fields = call.json();
		PersonId person = person(fields);
		if (!person.plausible()) {
			throw new Refusal(404, "CLIENT_NOT_FOUND", "There is no such person", null);
		}
		Integer known = this.state.clientId(person);
		int clientId = (known != null) ? known : this.state.nextClientId();
		if (known == null) {
			this.changes.apply(new ClientRegistered(clientId, person.number()));
		}
		return new Outcome(Answer.json(200, Map.of("clientId", clientId)), Effect.READ, String.valueOf(clientId));
	}

	Outcome write(Call call) {
		int clientId = LifecareClients.required(this.state, call.variable("clientId"));
		String key = LifecareClients.key(call);
		Card wanted = card(clientId, call.json());
		Card first = this.state.cardWrittenWith(key);
		if (first != null) {
			if (!first.equals(wanted)) {
				throw new Refusal(409, "KEY_REUSED", "The same Idempotency-Key came with other content", null);
			}
			if (stands(first, this.state.card(clientId))) {
				return written(first, Effect.REPEAT);
			}
		}
		Card held = this.state.card(clientId);
		if (held != null && wanted.seq() < held.seq()) {
			return written(held, Effect.STALE);
		}
		this.changes.apply(new CardWritten(key, wanted));
		return written(wanted, Effect.APPLIED);
	}

	/** Whether what a key wrote still stands, or something newer does. */
	private static boolean stands(Card written, @Nullable Card held) {
		return held != null && (held.equals(written) || held.seq() > written.seq());
	}

	/** Not in the contract: as if somebody changed the main contact's name by hand. */
	Outcome alter(Call call) {
		int clientId = LifecareClients.required(this.state, call.variable("clientId"));
		this.changes.apply(new CardAltered(clientId, call.json().text("name")));
		return read(call);
	}

	/** Not in the contract: as if the system were restored from before the card. */
	Outcome lose(Call call) {
		int clientId = LifecareClients.required(this.state, call.variable("clientId"));
		this.changes.apply(new CardLost(clientId));
		return Outcome.read(Answer.json(200, Map.of("clientId", clientId)));
	}

	private static Outcome written(Card card, Effect effect) {
		return new Outcome(Answer.json(200, card), effect, String.valueOf(card.clientId())).about(about(card));
	}

	/** Such as {@code main+deputy}, {@code main(away)+deputy}, {@code no contacts}. */
	private static String about(Card card) {
		String people = Stream.of(place("main", card.main()), place("deputy", card.deputy()))
			.filter((place) -> !place.isEmpty())
			.collect(Collectors.joining("+"));
		String about = (people + (card.groupCovers() ? " group covers" : "")).strip();
		return about.isEmpty() ? "no contacts" : about;
	}

	private static String place(String name, @Nullable CareContact contact) {
		return (contact == null) ? "" : name + (contact.isAway() ? "(away)" : "");
	}

	Outcome read(Call call) {
		int clientId = LifecareClients.required(this.state, call.variable("clientId"));
		Card card = this.state.card(clientId);
		if (card == null) {
			throw new Refusal(404, "NO_CARE_CONTACTS", "The client has no contacts yet", null);
		}
		return new Outcome(Answer.json(200, card), Effect.READ, String.valueOf(clientId));
	}

	/** The vendor's read: who they are, without main or deputy. */
	Outcome list(Call call) {
		int clientId = LifecareClients.asked(call);
		List<Map<String, Object>> rows = new ArrayList<>();
		Card card = this.state.card(clientId);
		if (card != null) {
			addRow(rows, clientId, 1, card.main());
			addRow(rows, clientId, 2, card.deputy());
		}
		return new Outcome(Answer.json(200, LifecareClients.pageOf(call, rows)), Effect.READ, String.valueOf(clientId));
	}

	private static void addRow(List<Map<String, Object>> rows, int clientId, int place, @Nullable CareContact contact) {
		if (contact != null) {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("Id", clientId * 10 + place);
			row.put("ClientId", clientId);
			row.put("Name", contact.name());
			row.put("Relation", contact.roleName());
			if (contact.phone() != null) {
				row.put("Phone", contact.phone());
			}
			row.put("Deleted", false);
			rows.add(row);
		}
	}

	private static PersonId person(Fields fields) {
		try {
			return new PersonId(fields.text("personId"));
		}
		catch (IllegalArgumentException ex) {
			throw fields.refusal("personId", "must have 12 characters");
		}
	}

	private static Card card(int clientId, Fields fields) {
		return new Card(clientId, contact(fields.objectIfAny("main")), contact(fields.objectIfAny("deputy")),
				fields.flag("groupCovers"), fields.instant("asOf"), fields.uuid("eventId").toString(),
				fields.number("seq"));
	}

	private static @Nullable CareContact contact(@Nullable Fields fields) {
		return (fields == null) ? null
				: new CareContact(fields.text("name"), fields.text("title"), fields.textIfAny("phone"),
						fields.text("roleName"), fields.date("validFrom"), fields.dateIfAny("validUntil"),
						fields.flagIfAny("away"));
	}

}
