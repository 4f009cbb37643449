package se.carecontact.integration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.carecontact.events.client.ClientIdentity;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.integration.support.Events;
import se.carecontact.integration.support.IntegrationTest;
import se.carecontact.integration.support.LedgerView;
import se.carecontact.integration.support.LifecarePaths;
import se.carecontact.integration.support.Partners;
import se.carecontact.integration.support.Personas;
import se.carecontact.integration.support.ReportChannel;
import se.carecontact.integration.support.TestKafka;
import se.carecontact.schemas.CareTopics;

import org.springframework.beans.factory.annotation.Autowired;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever goes wrong, the log names no person and holds no secret. */
@IntegrationTest
class NothingPersonalInLogsTests {

	private static final String PLANNER = "contact-events-to-planner";

	private final Kept log = new Kept();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	@Autowired
	TestKafka kafka;

	@Autowired
	LedgerView ledger;

	private final UUID client = UUID.randomUUID();

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void reset() {
		this.root.detachAppender(this.log);
		Partners.reset();
	}

	@Test
	void neither_refusals_nor_broken_lines_nor_faults_of_ours_put_a_person_or_a_secret_in_the_log() {
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.MESSAGES)).atPriority(1)
			.willReturn(jsonResponse(
					"{\"error\":\"NO\",\"message\":\"person " + Personas.ELSA.number() + " finns inte\"}", 422)));
		Partners.LIFECARE.stubFor(post(urlPathEqualTo(LifecarePaths.NOTES)).atPriority(1)
			.willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		Partners.consent(this.client, true);
		this.kafka.introduce(this.client, Personas.ELSA);
		this.kafka.publish(this.client, Events.absence(this.client));
		this.kafka.publish(this.client, Events.dutyDone(this.client));
		this.kafka.publish(this.client,
				CareReportWritten.newBuilder(Events.careReport(this.client)).setHeading("FAULT").build());
		this.kafka.publishGarbage(CareTopics.CLIENTS, UUID.randomUUID(), ClientIdentity.getClassSchema().getFullName());

		await().untilAsserted(() -> {
			assertThat(this.ledger.states(PLANNER, this.client)).containsExactly("PARKED");
			assertThat(this.ledger.states(ReportChannel.ID, this.client)).containsExactly("PARKED");
			assertThat(this.log.text()).contains("care-events-to-lifecare-journal").contains("CONNECTION");
		});

		assertThat(this.log.text()).doesNotContain(Personas.ELSA.number(), "3604122386", "Lindgren", "secret-key",
				"test-secret", "service-token", "Ramlade", "Ätit dåligt");
		assertThat(this.ledger.rows(PLANNER, this.client).getFirst().reason()).doesNotContain(Personas.ELSA.number());
	}

	private static final class Kept extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

		@Override
		protected void append(ILoggingEvent event) {
			this.lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
					+ ThrowableProxyUtil.asString(event.getThrowableProxy()));
		}

		String text() {
			synchronized (this.lines) {
				return String.join("\n", this.lines);
			}
		}

	}

}
