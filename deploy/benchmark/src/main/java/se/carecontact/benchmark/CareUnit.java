package se.carecontact.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.LineStream;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A unit with staff and clients, each client with MAIN and DEPUTY.
 *
 * @param unitId the unit
 * @param staff how many work there
 * @param clients how many clients it has
 * @param firstClient the first client's index, so that units have other clients
 */
record CareUnit(String unitId, int staff, int clients, int firstClient) {

	static final String MUNICIPALITY = "1280";

	/** A planner who sees these units. */
	static Api planner(Stage stage, Service service, List<CareUnit> units) {
		return stage.api(service, "planner", claims("planner", units));
	}

	String inWords() {
		return "%d staff, %d clients".formatted(this.staff, this.clients);
	}

	/**
	 * Fills it: staff and clients through their own doors for streams, contacts by SQL,
	 * since ten thousand appointments would only take time.
	 * @return the clients, in an order that has nothing to do with how they are stored
	 */
	List<UUID> fill(Stage stage, Service service) throws IOException, SQLException, InterruptedException {
		stage.progress().say("filling " + this.unitId + ": " + inWords());
		try (Api manager = stage.api(service, "unit-manager", claims("unit-manager", List.of(this)));
				Api caseSystem = stage.api(service, "case-system",
						Map.of("roles", List.of("case-system"), "municipality_id", MUNICIPALITY))) {
			importStaff(manager, stage);
			new Decisions(this.firstClient, this.clients, this.unitId).push(caseSystem, MUNICIPALITY, "created",
					stage.progress());
		}
		try (Connection connection = service.connect()) {
			appoint(connection);
			sendSomeAway(connection);
			try (Statement statement = connection.createStatement()) {
				statement.execute("VACUUM ANALYZE");
			}
			return clientIds(connection);
		}
	}

	private void importStaff(Api manager, Stage stage) throws IOException, InterruptedException {
		String[] last = new String[1];
		try (LineStream stream = manager.stream("/" + MUNICIPALITY + "/staff/import")) {
			stream.run(this.staff, this::member, (line, number) -> {
				last[0] = line;
				stage.progress().count("staff answered", number, this.staff);
			});
		}
		JsonNode summary = JsonMapper.shared().readTree((last[0] != null) ? last[0] : "{}").path("summary");
		if (summary.path("refused").asInt(1) != 0 || summary.path("read").asInt(0) != this.staff) {
			throw new BenchmarkRefusal("Not all staff were taken: " + summary);
		}
	}

	private String member(int index) {
		return """
				{"staffId": "%s", "name": "Person %d", "title": "undersköterska", \
				"titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"}, "unitId": "%s", "weekendTeam": "%s", \
				"employedFrom": "2020-01-01"}""".formatted(staffId(index), index, this.unitId,
				(index % 2 == 0) ? "A" : "B");
	}

	private String staffId(int index) {
		return "%s-%05d".formatted(this.unitId, index);
	}

	/** More on some than on others, as in a unit that has not been evened out. */
	private void appoint(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO contact_assignment (assignment_id, client_id, municipality_id, role, kind, staff_id,
					valid_from, appointed_by)
				SELECT gen_random_uuid(), client_id, municipality_id, role, 'PERMANENT_CARE_CONTACT',
					unit_id || '-' || lpad(((main + CASE role WHEN 'MAIN' THEN 0 ELSE 1 END) % ?)::text, 5, '0'),
					DATE '2026-10-12', 'benchmark'
				FROM (SELECT client.*, floor(power(random(), 1.3) * ?)::int AS main FROM client WHERE unit_id = ?) c
				CROSS JOIN (VALUES ('MAIN'), ('DEPUTY')) r (role)""")) {
			insert.setInt(1, this.staff);
			insert.setInt(2, this.staff);
			insert.setString(3, this.unitId);
			insert.executeUpdate();
		}
	}

	private void sendSomeAway(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO staff_leave (leave_id, municipality_id, staff_id, away_from, away_until)
				SELECT gen_random_uuid(), municipality_id, staff_id, current_date - 2, current_date + 12
				FROM staff WHERE unit_id = ? AND staff_id LIKE '%7' AND random() < 0.5""")) {
			insert.setString(1, this.unitId);
			insert.executeUpdate();
		}
	}

	private List<UUID> clientIds(Connection connection) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT client_id FROM client WHERE unit_id = ? ORDER BY md5(client_id::text)")) {
			select.setString(1, this.unitId);
			List<UUID> ids = new ArrayList<>();
			try (ResultSet found = select.executeQuery()) {
				while (found.next()) {
					ids.add(found.getObject(1, UUID.class));
				}
			}
			return ids;
		}
	}

	private static Map<String, Object> claims(String role, List<CareUnit> units) {
		return Map.of("roles", List.of(role), "municipality_id", MUNICIPALITY, "unit_ids",
				units.stream().map(CareUnit::unitId).toList(), "staff_id", "matning", "name", "Mätning");
	}

}
