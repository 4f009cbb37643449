package se.carecontact.integration.partner;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What an answer, or none, means. */
class PartnerHttpTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T13:00:00Z"), ZoneOffset.UTC);

	private static WireMockServer partner;

	@BeforeAll
	static void start() {
		partner = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		partner.start();
	}

	@AfterAll
	static void stop() {
		partner.stop();
	}

	private final JsonMapper mapper = JsonMapper.shared();

	private final PartnerRequest request = PartnerRequest.get("look", "/look")
		.query("key", "s3cret&å")
		.query("q", "A=1");

	@Test
	void query_parameters_arrive_as_they_are_whatever_they_hold() {
		answer(okJson("{}"));
		assertThat(exchange("5s").status()).isEqualTo(200);
		partner.verify(getRequestedFor(urlPathEqualTo("/base/look")).withQueryParam("key", equalTo("s3cret&å"))
			.withQueryParam("q", equalTo("A=1")));
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 504, 401, 403, 408, 429 })
	void trouble_that_is_not_the_messages_fault_is_no_answer(int status) {
		answer(aResponse().withStatus(status));
		assertThatExceptionOfType(PartnerUnavailable.class).isThrownBy(() -> exchange("5s"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("HTTP_" + status))
			.satisfies((ex) -> assertThat(ex.toString()).doesNotContain("s3cret", "localhost"));
	}

	@Test
	void a_body_that_trickles_is_a_time_out_like_any_other() {
		answer(okJson("{\"some\":\"thing\"}").withChunkedDribbleDelay(5, 10_000));
		assertThatExceptionOfType(PartnerUnavailable.class).isThrownBy(() -> exchange("500ms"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("TIMEOUT"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK",
			"RANDOM_DATA_THEN_CLOSE" })
	void a_broken_line_is_a_failed_connection_and_tells_no_secret(String fault) {
		answer(aResponse().withFault(Fault.valueOf(fault)));
		assertThatExceptionOfType(PartnerUnavailable.class).isThrownBy(() -> exchange("5s"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("CONNECTION"))
			.satisfies((ex) -> assertThat(ex).hasNoCause());
	}

	@Test
	void a_body_larger_than_a_megabyte_is_not_swallowed() {
		answer(okJson("\"" + "x".repeat(1_100_000) + "\""));
		assertThatExceptionOfType(PartnerUnavailable.class).isThrownBy(() -> exchange("5s"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void a_redirect_is_an_answer_outside_the_contract(int status) {
		answer(aResponse().withStatus(status).withHeader("Location", "http://localhost/elsewhere"));
		assertThatExceptionOfType(PartnerRefused.class).isThrownBy(() -> exchange("5s"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("UNEXPECTED_ANSWER"));
	}

	@Test
	void a_refusal_speaks_the_partners_words_with_numbers_masked() {
		answer(jsonResponse("{\"error\":\"client not found\",\"message\":\"19360412-2386\\n193604122386 saknas\"}",
				404));
		PartnerAnswer refusal = exchange("5s");
		assertThatExceptionOfType(PartnerRefused.class).isThrownBy(() -> refusal.read(this.mapper, Object.class))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("CLIENT_NOT_FOUND"))
			.satisfies((ex) -> assertThat(ex.sentence()).contains("saknas").doesNotContain("2386"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[", "\"text\"", "<html/>" })
	void json_of_another_shape_is_no_answer_to_trust(String body) {
		answer(okJson(body));
		PartnerAnswer answer = exchange("5s");
		assertThatExceptionOfType(PartnerRefused.class).isThrownBy(() -> answer.read(this.mapper, Shape.class))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("UNEXPECTED_ANSWER"));
	}

	@Test
	void a_call_that_no_gate_let_through_does_not_leave() {
		answer(okJson("{}"));
		assertThatIllegalStateException().isThrownBy(() -> http("5s").exchange(this.request));
		partner.verify(0, getRequestedFor(anyUrl()));
	}

	@Test
	void each_call_leaves_after_its_step_and_not_if_that_throws() {
		answer(okJson("{}"));
		List<Integer> arrived = new ArrayList<>();
		PartnerHttp http = http("5s");

		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> BeforeCall.take(() -> {
			arrived.add(partner.findAll(getRequestedFor(anyUrl())).size());
			if (arrived.size() == 3) {
				throw new ArithmeticException();
			}
		}, () -> List.of(http.exchange(this.request), http.exchange(this.request), http.exchange(this.request))));

		assertThat(arrived).containsExactly(0, 1, 2);
		partner.verify(2, getRequestedFor(anyUrl()));
	}

	@Test
	void retry_after_is_seconds_or_a_date_and_nonsense_is_nothing() {
		assertThat(RetryAfter.parse("7", CLOCK)).hasValue(Duration.ofSeconds(7));
		assertThat(RetryAfter.parse("Mon, 2 Nov 2026 13:00:30 GMT", CLOCK)).hasValue(Duration.ofSeconds(30));
		assertThat(RetryAfter.parse("Mon, 2 Nov 2026 12:00:00 GMT", CLOCK)).hasValue(Duration.ZERO);
		assertThat(RetryAfter.parse("999999999", CLOCK)).hasValue(Duration.ofHours(1));
		assertThat(RetryAfter.parse("soon", CLOCK)).isEmpty();
		assertThat(RetryAfter.parse("-1", CLOCK)).isEqualTo(Optional.empty());
	}

	private static void answer(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder response) {
		partner.resetAll();
		partner.stubFor(get(anyUrl()).willReturn(response));
	}

	private PartnerAnswer exchange(String timeout) {
		return BeforeCall.take(() -> {
		}, () -> http(timeout).exchange(this.request));
	}

	private static PartnerHttp http(String timeout) {
		PartnersProperties.Settings settings = new PartnersProperties.Settings(URI.create(partner.baseUrl() + "/base"),
				timeout.endsWith("ms") ? Duration.ofMillis(500) : Duration.ofSeconds(5), 100, 8, null);
		return new PartnerHttp(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), settings, CLOCK);
	}

	/** What the answer should hold. */
	record Shape(Integer id) {

	}

}
