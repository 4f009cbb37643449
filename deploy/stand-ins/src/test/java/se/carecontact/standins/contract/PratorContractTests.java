package se.carecontact.standins.contract;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.carecontact.standins.Browser;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.prator.Prator;

import static org.assertj.core.api.Assertions.assertThat;

/** The Prator stand-in against {@code prator.openapi.yaml}. */
class PratorContractTests {

	private static final String CONSENT = "/consents/6c2f8a9e-4f8e-4f43-9a55-7f3e6f0b2a01";

	private static final String REPORT = "/care-reports/2f0f3f62-2a38-4b0c-8f58-0d3a4f0e9b02";

	private final Contract contract = Contract.read("prator.openapi.yaml");

	private Partner prator;

	private Browser browser;

	private ContractCheck check;

	@BeforeEach
	void start(@TempDir Path folder) {
		this.prator = Prator.start(PartnerSettings.of(0, folder));
		this.browser = new Browser(this.prator.url() + Prator.BASE, "",
				Map.of("Content-Type", "application/json", "X-Care-Unit-HsaId", "SE2321000164-1A01",
						"X-Care-Giver-HsaId", "SE2321000164-1000", "Idempotency-Key", "k"));
		this.check = new ContractCheck(this.contract, this.prator);
	}

	@AfterEach
	void stop() {
		this.prator.close();
	}

	@Test
	void the_contracts_own_examples_fit_its_schemas() {
		assertThat(this.contract.operations())
			.allSatisfy((operation) -> assertThat(this.contract.faultsOfExample(operation)).isEmpty());
	}

	@Test
	void every_answer_of_the_contract_is_given_and_no_other() {
		reports();
		consents();
		searches();
		withoutHsaId();
		this.check.struckByFaults(this.browser, UUID.randomUUID().toString());
		this.check.everyAnswerWasSeen();
	}

	private void reports() {
		this.check.call(this.browser, "PUT", CONSENT, example("registerConsent"), 200);
		this.check.call(this.browser, "GET", REPORT, null, 404);
		this.check.call(this.browser, "PUT", REPORT, example("postCareReport"), 200);
		this.check.call(this.browser, "PUT", REPORT, "[]", 400);
		this.check.call(this.browser, "GET", REPORT, null, 200);
		new Browser(this.prator.url(), "", Map.of()).put("/_standin/receipts", "{\"late\":true}");
		this.check.call(this.browser, "PUT", "/care-reports/" + UUID.randomUUID(), example("postCareReport"), 202);
	}

	private void consents() {
		this.check.call(this.browser, "PUT", CONSENT, "{}", 400);
		this.check.call(this.browser, "POST", CONSENT + "/withdrawal", "{}", 400);
		this.check.call(this.browser, "POST", CONSENT + "/withdrawal", example("withdrawConsent"), 200);
		this.check.call(this.browser, "PUT", CONSENT, example("registerConsent").replace("GIVEN", "DECLINED"), 409);
		String unknown = "/consents/" + UUID.randomUUID();
		this.check.call(this.browser, "POST", unknown + "/withdrawal", example("withdrawConsent"), 404);
		this.check.call(this.browser, "PUT", unknown, example("registerConsent").replace("GIVEN", "DECLINED"), 200);
		this.check.call(this.browser, "POST", unknown + "/withdrawal", example("withdrawConsent"), 409);
	}

	private void searches() {
		this.check.call(this.browser, "POST", "/consents/search", example("searchConsents"), 200);
		this.check.call(this.browser, "POST", "/consents/search", "{\"person\":{}}", 400);
		this.check.call(this.browser, "POST", "/care-reports/search", example("searchCareReports"), 200);
		this.check.call(this.browser, "POST", "/care-reports/search",
				example("searchCareReports").replace("100", "501"), 400);
	}

	private void withoutHsaId() {
		Browser stranger = this.browser.without("X-Care-Unit-HsaId");
		this.contract.operations()
			.forEach((operation) -> this.check.call(stranger, operation.method(),
					operation.path().replace("{reference}", UUID.randomUUID().toString()), "{}", 403));
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
