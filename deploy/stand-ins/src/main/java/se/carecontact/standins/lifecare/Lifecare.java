package se.carecontact.standins.lifecare;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerKind;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.Route;
import se.carecontact.standins.partner.StateLog;

/** The Lifecare-like system as {@code lifecare.openapi.yaml} says. */
public final class Lifecare {

	/** Base path of the vendor's integration API. */
	public static final String BASE = "/WE.EC.Integration.Host";

	private Lifecare() {
	}

	/**
	 * Starts it.
	 * @param settings where it runs
	 * @param domain the {@code domain} every call must carry
	 * @param key the {@code key} every call must carry
	 * @return the running system
	 */
	public static Partner start(PartnerSettings settings, String domain, String key) {
		LifecareState state = new LifecareState();
		StateLog<LifecareChange> changes = new StateLog<>(settings.dataFolder().resolve("state.jsonl"),
				LifecareChange.class, state::apply);
		LifecareContacts contacts = new LifecareContacts(state, changes);
		LifecareJournal journal = new LifecareJournal(state, changes, settings.clock());
		LifecareMessages messages = new LifecareMessages(state, changes, settings.clock());
		List<Route> operations = List.of(
				new Route("POST", BASE + "/care-contact/v1/client_lookups", "lookUpClient", contacts::lookUp),
				new Route("GET", BASE + "/care-contact/v1/clients/{clientId}/care_contacts", "readCareContacts",
						contacts::read),
				new Route("PUT", BASE + "/care-contact/v1/clients/{clientId}/care_contacts", "writeCareContacts",
						contacts::write),
				new Route("POST", BASE + "/care-contact/v1/messages", "sendMessage", messages::send),
				new Route("GET", BASE + "/care-contact/v1/messages", "listMessages", messages::list),
				new Route("GET", BASE + "/api/v1/provider_headlines", "listHeadlines", journal::headlines),
				new Route("GET", BASE + "/api/v2/provider_notes", "listNotes", journal::list),
				new Route("POST", BASE + "/api/v2/provider_notes", "writeNote", journal::write),
				new Route("GET", BASE + "/api/v1/contacts", "listContacts", contacts::list),
				new Route("GET", BASE + "/api/v1/client_absences", "listAbsences", messages::absences));
		List<Route> admin = List.of(new Route("DELETE", "/_standin/notes/{id}", "deleteNote", journal::delete),
				new Route("DELETE", "/_standin/messages/{id}", "loseMessage", messages::lose),
				new Route("DELETE", "/_standin/care_contacts/{clientId}", "loseCard", contacts::lose),
				new Route("PUT", "/_standin/care_contacts/{clientId}", "alterCard", contacts::alter));
		return Partner.start(new PartnerKind("Lifecare", operations, new LifecarePages(state).routes(), admin,
				(call) -> guard(call, domain, key), Lifecare::error, changes), settings);
	}

	private static void guard(Call call, String domain, String key) {
		if (!domain.equals(call.query("domain")) || !key.equals(call.query("key"))) {
			throw new Refusal(401, "WRONG_KEY", "domain or key is missing or wrong", null);
		}
	}

	private static Answer error(Refusal refusal) {
		return Answer.json(refusal.status(), new ErrorBody(refusal.code(), refusal.message(), refusal.field()));
	}

	/** A refusal in the contract's shape. */
	private record ErrorBody(String error, String message, @Nullable String field) {
	}

}
