package se.carecontact.standins.primarycare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Call;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerKind;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.partner.Route;
import se.carecontact.standins.partner.StateLog;
import se.carecontact.standins.primarycare.RegionContacts.NewContact;

/** A region's FHIR R4 server as {@code primary-care.capabilitystatement.json} says. */
public final class PrimaryCare {

	/** Base path. */
	public static final String BASE = "/fhir";

	private PrimaryCare() {
	}

	/**
	 * Starts it.
	 * @param settings where it runs
	 * @param token the bearer token every call but {@code /metadata} must carry
	 * @return the running system
	 */
	public static Partner start(PartnerSettings settings, String token) {
		FhirStore store = new FhirStore();
		StateLog<ResourceWritten> changes = new StateLog<>(settings.dataFolder().resolve("state.jsonl"),
				ResourceWritten.class, store::apply);
		FhirWrites writes = new FhirWrites(store, changes, settings.clock());
		return Partner.start(new PartnerKind("Primärvården", operations(store, writes),
				new PrimaryCarePages(store).routes(), admin(new RegionContacts(store, writes, settings.clock())),
				(call) -> guard(call, token), PrimaryCare::error, changes), settings);
	}

	private static List<Route> operations(FhirStore store, FhirWrites writes) {
		FhirTransaction transaction = new FhirTransaction(store, writes);
		FhirPaging paging = new FhirPaging(store);
		FhirSearch search = new FhirSearch(store, paging);
		FhirUpdates updates = new FhirUpdates(store, writes);
		String capabilities = contract();
		return List.of(
				new Route("GET", BASE + "/metadata", "capabilities",
						(call) -> Outcome.read(Answer.of(200, "application/fhir+json; charset=utf-8", capabilities))),
				new Route("POST", BASE, "transaction", transaction::perform),
				new Route("POST", BASE + "/", "transaction", transaction::perform),
				new Route("GET", BASE, "page", paging::next), new Route("GET", BASE + "/", "page", paging::next),
				new Route("POST", BASE + "/{type}/_search", "search-type", search::search),
				new Route("GET", BASE + "/{type}/{id}", "read", updates::read),
				new Route("PUT", BASE + "/{type}/{id}", "update", updates::update),
				new Route("PUT", BASE + "/{type}", "conditional-update", updates::updateByIdentifier));
	}

	private static List<Route> admin(RegionContacts contacts) {
		return List.of(
				new Route("POST", "/_standin/permanent-contacts", "name",
						(call) -> contacts.name(NewContact.read(call.json()))),
				new Route("POST", "/_standin/permanent-contacts/{id}/end", "end", (call) -> {
					Fields fields = call.json();
					return contacts.end(call.variable("id"), fields.dateIfAny("endedOn"));
				}), new Route("POST", "/pages/permanent-contacts", "name on page", (call) -> {
					contacts.name(new NewContact(NewContact.person(required(call, "identityNumber")),
							required(call, "code"), required(call, "name"), call.form("profession"), null,
							call.form("phone"), required(call, "organisation"), null, null));
					return Outcome.read(Answer.seeOther("/pages/care-teams"));
				}));
	}

	private static String required(Call call, String name) {
		String value = call.form(name);
		if (value == null) {
			throw new Refusal(400, "required", name + " is required", name);
		}
		return value;
	}

	private static void guard(Call call, String token) {
		if (!call.path().equals(BASE + "/metadata") && !("Bearer " + token).equals(call.header("Authorization"))) {
			throw new Refusal(401, "login", "The bearer token is missing or wrong", null);
		}
	}

	private static Answer error(Refusal refusal) {
		OperationOutcome outcome = new OperationOutcome();
		outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(issue(refusal)).setDiagnostics(refusal.message());
		return Fhir.answer(refusal.status(), outcome);
	}

	private static OperationOutcome.IssueType issue(Refusal refusal) {
		return switch (refusal.status()) {
			case 401 -> OperationOutcome.IssueType.LOGIN;
			case 404 -> OperationOutcome.IssueType.NOTFOUND;
			case 405 -> OperationOutcome.IssueType.NOTSUPPORTED;
			case 412 -> refusal.code().equals("multiple-matches") ? OperationOutcome.IssueType.MULTIPLEMATCHES
					: OperationOutcome.IssueType.CONFLICT;
			case 422 -> OperationOutcome.IssueType.BUSINESSRULE;
			case 429 -> OperationOutcome.IssueType.THROTTLED;
			case 400 -> OperationOutcome.IssueType.INVALID;
			default -> OperationOutcome.IssueType.EXCEPTION;
		};
	}

	private static String contract() {
		try (InputStream file = Objects.requireNonNull(
				PrimaryCare.class.getResourceAsStream("/contracts/primary-care.capabilitystatement.json"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
