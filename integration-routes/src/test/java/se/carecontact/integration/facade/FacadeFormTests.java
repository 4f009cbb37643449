package se.carecontact.integration.facade;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.Tokens;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How the facade speaks: what it offers, and how it refuses. */
@IntegrationTest
class FacadeFormTests {

	@LocalServerPort
	int port;

	private final Kept log = new Kept();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final String number = TestNumbers.next();

	private FacadeReader primaryCare;

	@BeforeEach
	void listen() {
		this.primaryCare = new FacadeReader(this.port, Tokens.of("vc-1", "primary-care"));
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void stop() {
		this.root.detachAppender(this.log);
	}

	@Test
	void anyone_may_ask_what_it_offers() {
		HttpResponse<String> answer = new FacadeReader(this.port, null).get("/metadata");
		assertThat(answer.statusCode()).isEqualTo(200);
		CapabilityStatement offered = FacadeReader.parsed(answer, CapabilityStatement.class);
		CapabilityStatement.CapabilityStatementRestResourceComponent careTeam = offered.getRestFirstRep()
			.getResource()
			.stream()
			.filter((resource) -> resource.getType().equals("CareTeam"))
			.findFirst()
			.orElseThrow();
		assertThat(careTeam.getInteraction()).extracting((interaction) -> interaction.getCode().toCode())
			.containsExactlyInAnyOrder("read", "search-type");
		assertThat(careTeam.getSearchParam()).extracting((parameter) -> parameter.getName()).contains("subject");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Nonsense", "/Patient", "/CareTeam/not-a-uuid", "/CareTeam/$everything" })
	void what_it_does_not_offer_is_refused_in_fhirs_own_words(String path) {
		assertRefused(this.primaryCare.get(path));
	}

	@Test
	void nothing_is_written_through_it() {
		assertRefused(this.primaryCare.delete("/CareTeam/7e0f0a1a-1111-4222-8333-444444444444"));
		assertRefused(this.primaryCare.post("/CareTeam", "{}"));
		assertRefused(this.primaryCare.post("/", "{}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "subject%3Aidentifier=NUMBER", "subject%3Aidentifier=urn:x%7CNUMBER",
			"subject%3Aidentifier=http://electronichealth.se/identifier/personnummer%7CNUMBER1",
			"subject%3Aidentifier=http://electronichealth.se/identifier/personnummer%7CNUMBER&status=active",
			"subject%3Aidentifier=http://electronichealth.se/identifier/personnummer%7CNUMBER&subject%3Aidentifier=b",
			"identifier=NUMBER", "NUMBER=NUMBER" })
	void a_search_for_anything_but_one_person_is_refused_and_its_words_are_not_repeated(String form) {
		HttpResponse<String> answer = this.primaryCare.post("/CareTeam/_search", form.replace("NUMBER", this.number));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(assertRefused(answer)).contains("subject:identifier=<system>|<number>");
	}

	@Test
	void no_number_is_logged_however_it_was_asked() {
		this.primaryCare.search(this.number);
		this.primaryCare.get("/CareTeam?subject:identifier=" + this.number);
		this.primaryCare.get("/Patient/" + this.number);
		this.primaryCare.get("/CareTeam/x" + this.number);
		this.primaryCare.post("/CareTeam/_search", this.number + "=1");
		this.primaryCare.post("/Patient/_search", "identifier=" + this.number);
		assertThat(this.log.text()).doesNotContain(this.number, this.number.substring(2));
	}

	private String assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
		assertThat(answer.body()).doesNotContain(this.number);
		return FacadeReader.parsed(answer, OperationOutcome.class).getIssueFirstRep().getDiagnostics();
	}

	private static final class Kept extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			this.lines.add(event.getFormattedMessage() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()));
		}

		String text() {
			synchronized (this.lines) {
				return String.join("\n", this.lines);
			}
		}

	}

}
