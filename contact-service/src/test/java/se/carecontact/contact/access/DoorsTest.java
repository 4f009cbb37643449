package se.carecontact.contact.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.carecontact.contact.platform.Role;
import se.carecontact.contact.platform.security.Allowed;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every door of the service against {@code doors.txt}: role, unit and municipality. A new
 * door without a line there is red, so that someone has thought of who may pass.
 */
@Tag("rule")
class DoorsTest extends ServiceTest {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	@DisplayName("Rule 23: every door of the service says who may pass, in one list")
	void every_door_stands_in_the_list() {
		Map<String, Set<String>> found = new TreeMap<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("se.carecontact.contact.")) {
				keys(mapping).forEach((key) -> found.put(key, rolesOf(handler)));
			}
		});
		Map<String, Set<String>> listed = new TreeMap<>();
		doors().forEach((door) -> listed.put(door.key(), door.roles()));
		assertThat(listed).as("lines 'METHOD path | roles | other unit | body' of doors.txt").isEqualTo(found);
	}

	@Test
	@DisplayName("Rule 23: what a person may do follows their role")
	void a_role_opens_its_doors_and_no_others() {
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (Role role : Role.values()) {
				Answer answer = send(door, caller(role, KARLSKRONA, UNIT), somewhere(), "{}");
				boolean refused = answer.status() == 403 && answer.text().contains("role-may");
				all.assertThat(refused)
					.as("%s as %s gives %d", door.key(), role.claim(), answer.status())
					.isNotEqualTo(door.roles().contains(role.claim()));
			}
		}
		all.assertAll();
	}

	@Test
	@DisplayName("Rule 23: no one passes a door of another municipality")
	void no_one_passes_a_door_of_another_municipality() {
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (String role : door.roles()) {
				if (!role.equals("integration") && !role.equals("operator")) {
					Answer answer = send(door, caller(Role.ofClaim(role).orElseThrow(), "1280", UNIT), somewhere(),
							"{}");
					all.assertThat(answer.status()).as("%s as %s", door.key(), role).isEqualTo(403);
				}
			}
		}
		all.assertAll();
	}

	@Test
	@DisplayName("Rule 23: no one passes a door to another unit's clients or staff")
	void no_one_passes_a_door_to_another_units_clients_or_staff() {
		Map<String, String> here = someone();
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (String role : door.roles()) {
				if (Set.of("unit-manager", "planner", "contact").contains(role) && !door.otherUnit().equals("-")) {
					Person other = caller(Role.ofClaim(role).orElseThrow(), KARLSKRONA, "annan-enhet");
					Answer answer = send(door, other, here, door.body());
					all.assertThat(outcome(answer))
						.as("%s as %s: %s", door.key(), role, answer.text())
						.isIn((Object[]) door.otherUnit().split("/"));
				}
			}
		}
		all.assertAll();
	}

	/** An empty list is as good as a refusal. */
	private static String outcome(Answer answer) {
		boolean empty = answer.status() == 200 && (answer.json().isEmpty()
				|| answer.json().at("/duties").isArray() && answer.json().get("duties").isEmpty());
		return empty ? "empty" : String.valueOf(answer.status());
	}

	private Map<String, String> someone() {
		Brukare client = newClientWhoAccepted();
		String staffId = newAssistantNurse();
		UUID absence = contact()
			.post(client.path("/absences"), "{\"kind\": \"TRAVEL\", \"awayFrom\": \"2026-11-20T08:00:00Z\"}")
			.is(201)
			.id("absenceId");
		UUID consent = contact()
			.post(client.path("/consents"), se.carecontact.contact.support.Json.consent("SIP", "GIVEN"))
			.is(201)
			.id("consentId");
		UUID leave = unitManager().post("/1080/staff/" + staffId + "/leaves", "{\"from\": \"2026-11-20\"}")
			.is(201)
			.id("leaveId");
		Map<String, String> places = somewhere();
		places.putAll(
				Map.of("clientId", client.clientId().toString(), "decisionId", client.decisionId(), "staffId", staffId,
						"absenceId", absence.toString(), "consentId", consent.toString(), "leaveId", leave.toString()));
		return places;
	}

	private static Map<String, String> somewhere() {
		return new HashMap<>(Map.of("municipalityId", KARLSKRONA, "kind", "CARE_REPORT", "role", "main", "decisionId",
				"BESLUT-OKAND", "staffId", "okand-person"));
	}

	private Person caller(Role role, String municipality, String unit) {
		return person("dorr-" + role.claim(), Map.of("roles", List.of(role.claim()), "municipality_id", municipality,
				"unit_ids", List.of(unit), "staff_id", "dorr-" + role.claim(), "name", "Dörr Provare"))
			.because("Prov av dörrar");
	}

	private static Answer send(Door door, Person person, Map<String, String> places, String body) {
		String path = door.path();
		for (String name : names(path)) {
			path = path.replace("{" + name + "}", places.getOrDefault(name, UUID.randomUUID().toString()));
		}
		HttpRequest.Builder request = person.request(path + door.query())
			.header("Content-Type", path.endsWith("/import") ? "application/x-ndjson" : "application/json")
			.header("If-Match", "\"1\"");
		return person.send(request.method(door.method(), HttpRequest.BodyPublishers.ofString(body)));
	}

	private static List<String> names(String path) {
		return Arrays.stream(path.split("/"))
			.filter((part) -> part.startsWith("{"))
			.map((part) -> part.substring(1, part.length() - 1))
			.toList();
	}

	private static Set<String> keys(RequestMappingInfo mapping) {
		Set<String> keys = new TreeSet<>();
		mapping.getMethodsCondition()
			.getMethods()
			.forEach((method) -> mapping.getPatternValues().forEach((pattern) -> keys.add(method + " " + pattern)));
		return keys;
	}

	private static Set<String> rolesOf(HandlerMethod handler) {
		Allowed allowed = handler.getMethodAnnotation(Allowed.class);
		return (allowed == null) ? Set.of()
				: Arrays.stream(allowed.value()).map(Role::claim).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Door> doors() {
		try (InputStream list = Objects.requireNonNull(DoorsTest.class.getResourceAsStream("/doors.txt"))) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Door::of)
				.toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/**
	 * A line of the list.
	 *
	 * @param method of HTTP
	 * @param path with its variables
	 * @param query what must stand after the path
	 * @param roles who may pass
	 * @param otherUnit what someone of another unit gets; {@code -} where units don't
	 * matter
	 * @param body one that would do
	 */
	private record Door(String method, String path, String query, Set<String> roles, String otherUnit, String body) {

		static Door of(String line) {
			String[] columns = line.split("\\|", 4);
			String[] door = columns[0].strip().split(" ");
			String[] address = door[1].split("\\?", 2);
			return new Door(door[0], address[0], (address.length > 1) ? "?" + address[1] : "",
					new TreeSet<>(List.of(columns[1].strip().split(" "))), columns[2].strip(),
					(columns.length > 3) ? columns[3].strip() : "");
		}

		String key() {
			return this.method + " " + this.path;
		}

	}

}
