package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.ServiceTest;
import se.carecontact.contact.support.StatementCount;
import se.carecontact.contact.support.TestNumbers;
import se.carecontact.contact.support.TestUnit;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit as large as all of Malmö: 2,100 staff and 5,300 clients. */
class LargeUnitTest extends ServiceTest {

	private static final LocalDate LAST_DAY = today().plusDays(14);

	@Test
	void a_suggestion_asks_the_database_as_often_in_a_large_unit_as_in_a_small_one() {
		TestUnit large = new TestUnit("1280", this::person);
		fill(large, 2100, 5300);
		TestUnit small = new TestUnit("1280", this::person);
		fill(small, 3, 5);
		String path = "/contact-suggestions?role=main&limit=50&includeExcluded=true";
		assertThat(statements(large, large.path("/clients/" + large.client() + path)))
			.isEqualTo(statements(small, small.path("/clients/" + small.client() + path)))
			.isLessThan(20);
		assertThat(statements(large, large.path("/units/" + large.unitId() + "/load")))
			.isEqualTo(statements(small, small.path("/units/" + small.unitId() + "/load")))
			.isLessThan(8);
		assertThat(statements(large, large.path("/units/" + large.unitId() + "/review")))
			.isEqualTo(statements(small, small.path("/units/" + small.unitId() + "/review")))
			.isLessThan(12);
		orderIsStable(large);
		someoneWithThreeHundredClientsLeaves(large, small);
	}

	private void orderIsStable(TestUnit unit) {
		UUID client = unit.client();
		Answer first = unit.suggest(client, "role=main&limit=50").is(200);
		assertThat(first.json().get("considered").asInt()).isEqualTo(2100);
		assertThat(unit.suggest(client, "role=main&limit=50").text()).isEqualTo(first.text());
		List<JsonNode> suggestions = first.json().get("suggestions").valueStream().toList();
		assertThat(suggestions)
			.isSortedAccordingTo(Comparator.comparingInt((JsonNode each) -> -each.get("score").asInt())
				.thenComparingInt((each) -> each.at("/facts/clients/asMain").asInt())
				.thenComparingInt(
						(each) -> each.at("/facts/clients/asMain").asInt() + each.at("/facts/clients/asDeputy").asInt())
				.thenComparing((each) -> each.get("staffId").asString()));
	}

	private void someoneWithThreeHundredClientsLeaves(TestUnit large, TestUnit small) {
		String busy = large.unitId() + "-0001";
		this.jdbc.sql("""
				UPDATE contact_assignment SET staff_id = ? WHERE role = 'MAIN' AND client_id IN (
					SELECT c.client_id FROM client c JOIN contact_assignment a USING (client_id)
					WHERE c.unit_id = ? AND a.role = 'DEPUTY' AND a.staff_id <> ? ORDER BY c.client_id LIMIT 300)""")
			.params(busy, large.unitId(), busy)
			.update();
		long clients = open(busy);
		assertThat(clients).isGreaterThanOrEqualTo(300);
		String smallOne = small.unitId() + "-0001";
		assertThat(preview(large, busy).statements()).isEqualTo(preview(small, smallOne).statements()).isLessThan(20);
		Previewed shown = preview(large, busy);
		assertThat(shown.answer().json().get("unsettled").asInt()).isZero();
		Answer done = large.manager()
			.post(large.path("/staff/" + busy + "/succession"),
					"{\"lastDay\": \"%s\", \"previewId\": \"%s\"}".formatted(LAST_DAY, shown.answer().id("previewId")))
			.is(200);
		assertThat(done.json().get("successors").asLong()).isEqualTo(clients);
		assertThat(open(busy)).isZero();
		JsonNode review = large.manager().get(large.path("/units/" + large.unitId() + "/review")).is(200).json();
		assertThat(review.get("clients").asInt() - review.get("withoutTwo").size()).isEqualTo(5300);
	}

	private long open(String staffId) {
		return this.jdbc.sql("SELECT count(*) FROM contact_assignment WHERE staff_id = ? AND ended_on IS NULL")
			.param(staffId)
			.query(Long.class)
			.single();
	}

	private static Previewed preview(TestUnit unit, String staffId) {
		String requestId = UUID.randomUUID().toString();
		Answer answer = unit.manager()
			.post(unit.path("/staff/" + staffId + "/succession/preview"), "{\"lastDay\": \"" + LAST_DAY + "\"}",
					"X-Request-Id", requestId)
			.is(200);
		return new Previewed(answer, StatementCount.of(requestId));
	}

	private static int statements(TestUnit unit, String path) {
		String requestId = UUID.randomUUID().toString();
		unit.manager().get(path, "X-Request-Id", requestId).is(200);
		return StatementCount.of(requestId);
	}

	/** By SQL, since twenty thousand requests prove nothing here. */
	private void fill(TestUnit unit, int staff, int clients) {
		this.jdbc
			.sql("""
					INSERT INTO staff (municipality_id, staff_id, name, title, proof_kind, unit_id, weekend_team, employed_from,
						version)
					SELECT '1280', :unit || '-' || lpad(i::text, 4, '0'), 'Person ' || i, 'undersköterska',
						'SOCIALSTYRELSEN_CERTIFICATE', :unit, CASE WHEN i % 2 = 0 THEN 'A' ELSE 'B' END, '2020-01-01', 1
					FROM generate_series(1, :staff) i""")
			.param("unit", unit.unitId())
			.param("staff", staff)
			.update();
		this.jdbc.sql("""
				INSERT INTO client (client_id, municipality_id, unit_id, identity_number, identity_kind, given_name,
					family_name, protected_identity, home_care_open, version)
				SELECT gen_random_uuid(), '1280', :unit, number, 'PERSONAL_NUMBER', 'Elsa', 'Lindgren', 'NONE', true, 1
				FROM unnest(:numbers) AS number""")
			.param("unit", unit.unitId())
			.param("numbers", Stream.generate(TestNumbers::next).limit(clients).toArray(String[]::new))
			.update();
		this.jdbc
			.sql("""
					INSERT INTO contact_assignment (assignment_id, client_id, municipality_id, role, kind, staff_id, valid_from,
						appointed_by)
					SELECT gen_random_uuid(), client_id, '1280', role, 'PERMANENT_CARE_CONTACT',
						:unit || '-' || lpad(((n + CASE role WHEN 'MAIN' THEN 0 ELSE 1 END) % :staff + 1)::text, 4, '0'),
						'2026-01-01', 'test'
					FROM (SELECT client_id, row_number() OVER (ORDER BY client_id) AS n FROM client WHERE unit_id = :unit) c
					CROSS JOIN (VALUES ('MAIN'), ('DEPUTY')) r (role)""")
			.param("unit", unit.unitId())
			.param("staff", staff)
			.update();
		this.jdbc.sql("ANALYZE staff, contact_assignment, client").update();
	}

	private record Previewed(Answer answer, int statements) {
	}

}
