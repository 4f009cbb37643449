package se.carecontact.standins.prator;

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

/** The Prator-like system as {@code prator.openapi.yaml} says. */
public final class Prator {

	/** Base path. */
	public static final String BASE = "/prator/api/v1";

	private Prator() {
	}

	/**
	 * Starts it.
	 * @param settings where it runs
	 * @return the running system
	 */
	public static Partner start(PartnerSettings settings) {
		PratorState state = new PratorState();
		StateLog<PratorChange> changes = new StateLog<>(settings.dataFolder().resolve("state.jsonl"),
				PratorChange.class, state::apply);
		PratorPatients patients = new PratorPatients(state, changes);
		PratorConsents consents = new PratorConsents(state, changes, patients);
		PratorReports reports = new PratorReports(state, changes, patients, settings.clock());
		List<Route> operations = List.of(
				new Route("POST", BASE + "/consents/search", "searchConsents", consents::search),
				new Route("POST", BASE + "/care-reports/search", "searchCareReports", reports::search),
				new Route("PUT", BASE + "/consents/{reference}", "registerConsent", consents::register),
				new Route("POST", BASE + "/consents/{reference}/withdrawal", "withdrawConsent", consents::withdraw),
				new Route("PUT", BASE + "/care-reports/{reference}", "postCareReport", reports::post),
				new Route("GET", BASE + "/care-reports/{reference}", "readReceipt", reports::read));
		List<Route> admin = List.of(new Route("PUT", "/_standin/receipts", "receiptsLate", reports::receiptsLate),
				new Route("DELETE", "/_standin/consents/{reference}", "loseConsent", consents::lose),
				new Route("DELETE", "/_standin/care-reports/{reference}", "loseReport", reports::lose));
		return Partner.start(new PartnerKind("Prator", operations, new PratorPages(state, settings.clock()).routes(),
				admin, Prator::guard, Prator::error, changes), settings);
	}

	private static void guard(Call call) {
		for (String name : List.of("X-Care-Unit-HsaId", "X-Care-Giver-HsaId")) {
			String hsaId = call.header(name);
			if (hsaId == null || hsaId.isBlank()) {
				throw new Refusal(403, "ACCESSDENIED", name + " is required", name);
			}
		}
	}

	private static Answer error(Refusal refusal) {
		return Answer.json(refusal.status(), new ErrorBody(result(refusal), refusal.message(), refusal.field()));
	}

	private static String result(Refusal refusal) {
		return switch (refusal.status()) {
			case 403 -> "ACCESSDENIED";
			case 404 -> "NOTFOUND";
			case 409 -> "INVALIDSTATE";
			case 400, 405, 422 -> "VALIDATION_ERROR";
			default -> "ERROR";
		};
	}

	/** A refusal in the contract's shape. */
	private record ErrorBody(String result, String message, @Nullable String field) {
	}

}
