package se.carecontact.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What a client of the issuer sees, over HTTP.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "care.issuer.uri=http://issuer.test")
class IssuerTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private IssuerProperties properties;

	private NimbusJwtDecoder decoder;

	@BeforeEach
	void decodeWithThePublishedKeys() {
		this.decoder = NimbusJwtDecoder.withJwkSetUri(address("/oauth2/jwks")).build();
	}

	static Stream<Arguments> personas() {
		return Stream.of(arguments("case-system", Map.of("roles", List.of("case-system"), "municipality_id", "1080")),
				arguments("unit-manager", staff("unit-manager", "hemtjanst-centrum", "anna.ek", "Anna Ek")),
				arguments("planner", staff("planner", "hemtjanst-centrum", "petra.lund", "Petra Lund")),
				arguments("contact-main", staff("contact", "hemtjanst-centrum", "maria.olsson", "Maria Olsson")),
				arguments("contact-deputy", staff("contact", "hemtjanst-centrum", "johan.berg", "Johan Berg")),
				arguments("unit-manager-other-unit",
						staff("unit-manager", "hemtjanst-lyckeby", "karin.dahl", "Karin Dahl")),
				arguments("primary-care", Map.of("roles", List.of("primary-care"), "municipality_id", "1080")),
				arguments("torsas-case-system", Map.of("roles", List.of("case-system"), "municipality_id", "0834")),
				arguments("torsas-planner",
						Map.of("roles", List.of("planner"), "municipality_id", "0834", "unit_ids",
								List.of("hemtjanst-torsas"), "staff_id", "lars.nyberg")),
				arguments("malmo-case-system", Map.of("roles", List.of("case-system"), "municipality_id", "1280")),
				arguments("malmo-unit-manager",
						staff("1280", "unit-manager", "hemtjanst-malmo", "yasmin.holmgren", "Yasmin Holmgren")),
				arguments("malmo-planner",
						staff("1280", "planner", "hemtjanst-malmo", "henrik.strand", "Henrik Strand")),
				arguments("lund-case-system", Map.of("roles", List.of("case-system"), "municipality_id", "1281")),
				arguments("lund-unit-manager",
						staff("1281", "unit-manager", "hemtjanst-norr", "eva.sandell", "Eva Sandell")),
				arguments("lund-planner", staff("1281", "planner", "hemtjanst-norr", "oskar.lilja", "Oskar Lilja")),
				arguments("operator", Map.of("roles", List.of("operator"))),
				arguments("operator-reader", Map.of("roles", List.of("operator", "delivery-body"))),
				arguments("operator-auditor", Map.of("roles", List.of("delivery-audit"))),
				arguments("integration", Map.of("roles", List.of("integration"))));
	}

	@ParameterizedTest
	@MethodSource("personas")
	void a_persona_gets_a_token_that_says_who_they_are_and_what_they_may(String id, Map<String, Object> claims)
			throws Exception {
		Jwt token = this.decoder.decode(token(id));
		assertThat(token.getSubject()).isEqualTo(id);
		assertThat(token.getAudience()).containsExactly("care-contact-suite");
		assertThat(token.getClaimAsString("iss")).isEqualTo("http://issuer.test");
		assertThat(token.getClaimAsString("name")).isNotBlank();
		assertThat(token.getHeaders()).containsEntry("alg", "RS256");
		assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
		assertThat(token.getClaims()).containsAllEntriesOf(claims);
		assertThat(token.getClaims().keySet()).filteredOn(List.of("municipality_id", "unit_ids", "staff_id")::contains)
			.allSatisfy((claim) -> assertThat(claims).containsKey(claim));
	}

	@Test
	void each_persona_of_the_file_is_tried_here() {
		assertThat(this.properties.personas()).extracting(Persona::id)
			.containsExactlyInAnyOrderElementsOf(personas().map((persona) -> (String) persona.get()[0]).toList());
	}

	@Test
	void a_secret_may_also_stand_in_the_form() throws Exception {
		HttpResponse<String> answer = post(
				"grant_type=client_credentials&client_id=planner&client_secret=planner-local", null);
		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@Test
	void a_wrong_secret_is_refused() throws Exception {
		HttpResponse<String> answer = post("grant_type=client_credentials", basic("planner", "guessed"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
	}

	@Test
	void an_unknown_persona_is_refused() throws Exception {
		assertThat(post("grant_type=client_credentials", basic("nobody", "nobody-local")).statusCode()).isEqualTo(401);
	}

	@Test
	void another_grant_is_refused() throws Exception {
		HttpResponse<String> answer = post("grant_type=refresh_token&refresh_token=x",
				basic("planner", "planner-local"));
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@Test
	void a_call_without_a_secret_gets_no_token() throws Exception {
		assertThat(post("grant_type=client_credentials", null).statusCode()).isEqualTo(401);
	}

	@Test
	void the_discovery_document_leads_to_tokens_and_keys() throws Exception {
		HttpResponse<String> answer = get("/.well-known/openid-configuration");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(json(answer)).containsEntry("issuer", "http://issuer.test")
			.containsEntry("token_endpoint", "http://issuer.test/oauth2/token")
			.containsEntry("jwks_uri", "http://issuer.test/oauth2/jwks");
	}

	@Test
	void the_key_set_holds_the_public_key_and_nothing_private() throws Exception {
		HttpResponse<String> answer = get("/oauth2/jwks");
		assertThat(answer.body()).contains("\"kty\":\"RSA\"", "\"use\":\"sig\"").doesNotContain("\"d\":", "\"p\":");
	}

	@Test
	void nothing_else_is_open() throws Exception {
		assertThat(get("/").statusCode()).isEqualTo(401);
		assertThat(get("/oauth2/authorize").statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(get("/login").statusCode()).isEqualTo(401);
	}

	private static Map<String, Object> staff(String role, String unit, String staffId, String name) {
		return staff("1080", role, unit, staffId, name);
	}

	private static Map<String, Object> staff(String municipality, String role, String unit, String staffId,
			String name) {
		return Map.of("roles", List.of(role), "municipality_id", municipality, "unit_ids", List.of(unit), "staff_id",
				staffId, "name", name);
	}

	private String token(String id) throws IOException, InterruptedException {
		HttpResponse<String> answer = post("grant_type=client_credentials",
				basic(id, this.properties.persona(id).secret()));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(json(answer)).containsEntry("token_type", "Bearer");
		return (String) json(answer).get("access_token");
	}

	private HttpResponse<String> post(String form, String authorization) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address("/oauth2/token")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static String basic(String id, String secret) {
		return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> json(HttpResponse<String> answer) {
		return JsonMapper.builder().build().readValue(answer.body(), Map.class);
	}

}
