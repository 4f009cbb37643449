package se.carecontact.standins.contract;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.Browser;
import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The Lifecare stand-in against {@code lifecare.openapi.yaml}. */
class LifecareContractTests {

	private static final String LOOK_UP = "/care-contact/v1/client_lookups";

	private static final String CARD = "/care-contact/v1/clients/1001/care_contacts";

	private static final String MESSAGES = "/care-contact/v1/messages";

	private static final String NOTES = "/api/v2/provider_notes";

	private final Contract contract = Contract.read("lifecare.openapi.yaml");

	private Partner lifecare;

	private Browser browser;

	private ContractCheck check;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.lifecare = Lifecare.start(PartnerSettings.of(0, folder), "kommun", "hemlig");
		this.browser = new Browser(this.lifecare.url() + Lifecare.BASE, "domain=kommun&key=hemlig",
				Map.of("Content-Type", "application/json"));
		this.check = new ContractCheck(this.contract, this.lifecare);
	}

	@AfterEach
	void stop() {
		this.lifecare.close();
	}

	@Test
	void the_contracts_own_examples_fit_its_schemas() {
		assertThat(this.contract.operations())
			.allSatisfy((operation) -> assertThat(this.contract.faultsOfExample(operation)).isEmpty());
	}

	@Test
	void every_answer_of_the_contract_is_given_and_no_other() {
		clientLookUps();
		card();
		messages();
		notes();
		vendorReads();
		wrongKey();
		this.check.struckByFaults(this.browser, "1001");
		this.check.everyAnswerWasSeen();
	}

	private void clientLookUps() {
		this.check.call(this.browser, "POST", LOOK_UP, example("lookUpClient"), 200);
		this.check.call(this.browser, "POST", LOOK_UP, "{\"personId\":\"1936\"}", 400);
		this.check.call(this.browser, "POST", LOOK_UP, "{\"personId\":\"193604122387\"}", 404);
	}

	private void card() {
		Browser keyed = this.browser.with("Idempotency-Key", "0b8f4a52-6b0f-4d1e-9c55-1f0a3f0f7f11").with("X-Seq", "7");
		this.check.call(this.browser, "GET", CARD, null, 404);
		this.check.call(keyed, "PUT", CARD, example("writeCareContacts"), 200);
		this.check.call(keyed, "PUT", CARD, example("writeCareContacts").replace("Anna", "Eva"), 409);
		this.check.call(this.browser, "PUT", CARD, example("writeCareContacts"), 400);
		this.check.call(keyed, "PUT", CARD.replace("1001", "7"), example("writeCareContacts"), 404);
		this.check.call(this.browser, "GET", CARD, null, 200);
	}

	private void messages() {
		Browser keyed = this.browser.with("Idempotency-Key", "m1");
		this.check.call(keyed, "POST", MESSAGES, example("sendMessage"), 201);
		this.check.call(keyed, "POST", MESSAGES, example("sendMessage"), 200);
		this.check.call(keyed, "POST", MESSAGES, example("sendMessage").replace("URGENT", "NORMAL"), 409);
		this.check.call(keyed, "POST", MESSAGES, "{not json", 400);
		this.check.call(keyed, "POST", MESSAGES, example("sendMessage").replace("1001", "9"), 404);
		this.check.call(this.browser, "GET", MESSAGES + "?q=ClientId%3D1001&recipient=PLANNERS", null, 200);
		this.check.call(this.browser, "GET", MESSAGES + "?q=ClientId%3D1001&recipient=ANYBODY", null, 400);
	}

	private void notes() {
		this.check.call(this.browser, "POST", NOTES, example("writeNote"), 201);
		this.check.call(this.browser, "POST", NOTES, "{}", 400);
		this.check.call(this.browser, "POST", NOTES, example("writeNote").replace("1001", "9"), 404);
		this.check.call(this.browser, "GET", NOTES + "?q=ClientId%3D1001", null, 200);
		this.check.call(this.browser, "GET", NOTES + "?q=PersonId%3D1", null, 400);
		this.check.call(this.browser, "GET", "/api/v1/provider_headlines", null, 200);
	}

	private void vendorReads() {
		for (String path : new String[] { "/api/v1/contacts", "/api/v1/client_absences" }) {
			this.check.call(this.browser, "GET", path + "?q=ClientId%3D1001", null, 200);
			this.check.call(this.browser, "GET", path, null, 400);
		}
	}

	private void wrongKey() {
		Browser stranger = new Browser(this.lifecare.url() + Lifecare.BASE, "domain=kommun&key=annan", Map.of());
		this.contract.operations()
			.forEach((operation) -> this.check.call(stranger, operation.method(),
					operation.path().replace("{clientId}", "1001"), "{}", 401));
	}

	private String example(String operationId) {
		return this.contract.operations()
			.stream()
			.filter((operation) -> operation.id().equals(operationId))
			.findFirst()
			.orElseThrow()
			.example()
			.toString();
	}

}
