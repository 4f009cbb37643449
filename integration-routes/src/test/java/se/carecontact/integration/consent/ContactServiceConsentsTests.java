package se.carecontact.integration.consent;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.carecontact.events.shared.ConsentKind;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Only a clear yes is a yes. */
class ContactServiceConsentsTests {

	private static final UUID CLIENT = UUID.fromString("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");

	private static WireMockServer server;

	private final List<Object> told = new CopyOnWriteArrayList<>();

	private ContactServiceConsents consents;

	@BeforeAll
	static void start() {
		server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@BeforeEach
	void fresh() {
		server.resetAll();
		token(okJson("{\"access_token\":\"t\",\"expires_in\":300}"));
		this.consents = consents();
	}

	private ContactServiceConsents consents() {
		ConsentProperties properties = new ConsentProperties(URI.create(server.baseUrl()),
				URI.create(server.baseUrl() + "/token"), "integration-routes", "s&cret", Duration.ofMillis(700),
				Duration.ofMillis(100), Duration.ofMillis(200));
		return new ContactServiceConsents(properties, JsonMapper.shared(), Clock.systemUTC(),
				new ConsentBreaker(properties, this.told::add, new SimpleMeterRegistry()));
	}

	@Test
	void a_silent_owner_is_left_alone_and_what_waits_is_told_when_it_answers_again() {
		answer(serviceUnavailable());
		await().until(() -> {
			ask();
			return this.consents.isSilent();
		});
		server.resetRequests();
		assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
		answer(okJson("{\"inForce\":true}"));

		await().until(() -> this.told.contains(new ConsentProbe()));
		await().until(() -> ask() == ConsentAnswer.IN_FORCE);
		assertThat(this.told).contains(new ConsentAnswers());
		assertThat(this.consents.isSilent()).isFalse();
	}

	@Test
	void what_concerns_one_client_only_silences_nobody() {
		for (int i = 0; i < 10; i++) {
			answer((i % 2 == 0) ? notFound() : serverError());
			assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
		}
		assertThat(this.consents.isSilent()).isFalse();
		answer(okJson("{\"inForce\":false}"));
		assertThat(ask()).isEqualTo(ConsentAnswer.NOT_IN_FORCE);
	}

	@Test
	void yes_is_yes_and_no_is_no() {
		answer(okJson("{\"inForce\":true}"));
		assertThat(ask()).isEqualTo(ConsentAnswer.IN_FORCE);
		answer(okJson("{\"inForce\":false}"));
		assertThat(ask()).isEqualTo(ConsentAnswer.NOT_IN_FORCE);
	}

	@Test
	void all_else_is_no_answer() {
		for (ResponseDefinitionBuilder answer : new ResponseDefinitionBuilder[] { serverError(), notFound(),
				okJson("{}"), okJson("{\"inForce\":\"true\"}"), okJson("{\"inForce\":null}"), okJson("<html>"),
				okJson("{\"inForce\":true}").withFixedDelay(2_000),
				okJson("{\"inForce\":true}").withChunkedDribbleDelay(4, 4_000),
				aResponse().withStatus(302).withHeader("Location", "/yes") }) {
			// Each by one that has met no silence yet, so that each is really asked.
			this.consents = consents();
			answer(answer);
			assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
		}
	}

	@Test
	void the_token_is_fetched_once_and_again_when_refused() {
		answer(okJson("{\"inForce\":true}"));
		ask();
		ask();
		server.verify(1, postRequestedFor(urlPathEqualTo("/token"))
			.withRequestBody(containing("grant_type=client_credentials")));
		answer(unauthorized());
		assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
		answer(okJson("{\"inForce\":true}"));
		assertThat(ask()).isEqualTo(ConsentAnswer.IN_FORCE);
		server.verify(2, postRequestedFor(urlPathEqualTo("/token")));
	}

	@Test
	void an_issuer_that_gives_no_token_means_no_answer() {
		answer(okJson("{\"inForce\":true}"));
		token(serverError());
		assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
		token(okJson("{}"));
		assertThat(ask()).isEqualTo(ConsentAnswer.UNANSWERED);
	}

	@Test
	void a_municipality_that_is_none_is_not_asked_for() {
		assertThat(this.consents.ask("../x", CLIENT, ConsentKind.CARE_REPORT)).isEqualTo(ConsentAnswer.UNANSWERED);
		assertThat(server.getAllServeEvents()).isEmpty();
	}

	private ConsentAnswer ask() {
		return this.consents.ask("1080", CLIENT, ConsentKind.CARE_REPORT);
	}

	private static void answer(ResponseDefinitionBuilder answer) {
		server.stubFor(
				get(urlPathEqualTo("/1080/clients/" + CLIENT + "/consents/CARE_REPORT/in-force")).willReturn(answer));
	}

	private static void token(ResponseDefinitionBuilder answer) {
		server.stubFor(post(urlPathEqualTo("/token")).willReturn(answer));
	}

}
