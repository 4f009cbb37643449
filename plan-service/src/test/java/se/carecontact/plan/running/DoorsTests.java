package se.carecontact.plan.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import se.carecontact.plan.platform.Role;
import se.carecontact.plan.platform.security.Allowed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every door of the service against {@code doors.txt}: role, unit and municipality. A new
 * door without a line there is red, so that someone has thought of who may pass.
 */
@Tag("rule")
class DoorsTests extends RunningPlanService {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	@DisplayName("Rule 23: every door of plan-service says who may pass, in one list")
	void every_door_stands_in_the_list() {
		Map<String, Set<String>> found = new TreeMap<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("se.carecontact.plan.")) {
				keys(mapping).forEach((key) -> found.put(key, rolesOf(handler)));
			}
		});
		Map<String, Set<String>> listed = new TreeMap<>();
		doors().forEach((door) -> listed.put(door.key(), door.roles()));
		assertThat(listed).as("lines 'METHOD path | roles | other unit | body' of doors.txt").isEqualTo(found);
	}

	@Test
	@DisplayName("Rule 23: what a person may do with a plan follows their role")
	void a_role_opens_its_doors_and_no_others() {
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (Role role : Role.values()) {
				Answer answer = send(door, role, "1080", Personas.UNIT, somewhere(), "{}");
				boolean refused = answer.status() == 403 && answer.rules().contains(" role-may");
				all.assertThat(refused)
					.as("%s as %s gives %d", door.key(), role.claim(), answer.status())
					.isNotEqualTo(door.roles().contains(role.claim()));
			}
		}
		all.assertAll();
	}

	@Test
	@DisplayName("Rule 23: no one passes a door of another municipality's plans")
	void no_one_passes_a_door_of_another_municipality() {
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (String role : door.roles()) {
				Answer answer = send(door, Role.ofClaim(role).orElseThrow(), "1280", Personas.UNIT, somewhere(), "{}");
				all.assertThat(answer.status()).as("%s as %s", door.key(), role).isEqualTo(403);
				all.assertThat(answer.rules()).containsExactly(" own-municipality");
			}
		}
		all.assertAll();
	}

	@Test
	@DisplayName("Rule 23: another unit's plan looks like one that does not exist, through every door")
	void no_one_passes_a_door_to_another_units_plans() {
		OpenPlan plan = agreedPlan();
		String before = as(Personas.ANNA).get(plan.path()).body();
		Map<String, String> here = somewhere();
		here.putAll(Map.of("clientId", plan.homeCare().clientId().toString(), "planId", plan.planId().toString(),
				"decisionId", plan.homeCare().decisionId()));
		SoftAssertions all = new SoftAssertions();
		for (Door door : doors()) {
			for (String role : door.roles()) {
				Answer answer = send(door, Role.ofClaim(role).orElseThrow(), "1080", "annan-enhet", here, door.body());
				all.assertThat(String.valueOf(answer.status()))
					.as("%s as %s: %s", door.key(), role, answer.body())
					.isEqualTo(door.otherUnit());
			}
		}
		all.assertAll();
		assertThat(as(Personas.ANNA).get(plan.path()).body()).isEqualTo(before);
	}

	private static Map<String, String> somewhere() {
		return new HashMap<>(Map.of("municipalityId", "1080", "version", "1", "decisionId", "B-none"));
	}

	private Answer send(Door door, Role role, String municipality, String unit, Map<String, String> places,
			String body) {
		String path = filled(door.path(), places);
		Api person = as(Map.of("sub", "dorr", "roles", List.of(role.claim()), "municipality_id", municipality,
				"unit_ids", List.of(unit), "staff_id", "staff-dorr", "name", "Dörr Provare"), "\"2\"")
			.with("X-Access-Reason", "Prov");
		return person.send(door.method(), path + door.query(),
				door.method().equals("GET") ? null : filled(body, places));
	}

	private static String filled(String text, Map<String, String> places) {
		String filled = text;
		for (String name : List.of("municipalityId", "clientId", "planId", "version", "decisionId")) {
			filled = filled.replace("{" + name + "}", places.getOrDefault(name, UUID.randomUUID().toString()));
		}
		return filled;
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
		try (InputStream list = Objects.requireNonNull(DoorsTests.class.getResourceAsStream("/doors.txt"))) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Door::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A line of the list.
	 *
	 * @param method of HTTP
	 * @param path with its variables
	 * @param query what must stand after the path
	 * @param roles who may pass
	 * @param otherUnit what someone of another unit gets
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
