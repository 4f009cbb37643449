package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.LineStream;
import se.carecontact.benchmark.stage.TestNumbers;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.JournalEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contact who reports absences in contact-service, one client's after another's, each
 * through the whole suite to the planner.
 */
final class Absences implements AutoCloseable {

	private static final String MUNICIPALITY = "1280";

	private static final String UNIT = "hemtjanst-franvaro";

	/** Numbers that the publisher's clients don't have. */
	private static final int FIRST_NUMBER = 90_000;

	private final Town town;

	private final Api contact;

	private final List<String> clients;

	private int next;

	private Absences(Town town, Api contact, List<String> clients) {
		this.town = town;
		this.contact = contact;
		this.clients = clients;
	}

	/** Grants so many clients home care, and gives them a contact at work. */
	static Absences prepare(Town town, int clients) throws IOException, SQLException, InterruptedException {
		town.stage().progress().say("granting home care to " + clients + " clients, who will be away");
		try (Api caseSystem = town.stage()
			.api(town.contacts(), "case-system",
					Map.of("roles", List.of("case-system"), "municipality_id", MUNICIPALITY));
				Api manager = town.stage().api(town.contacts(), "chef", claims("unit-manager", "chef"))) {
			manager.send("PUT", "/" + MUNICIPALITY + "/staff/maria", """
					{"name": "Maria Olsson", "title": "undersköterska",
					 "titleProof": {"kind": "SOCIALSTYRELSEN_CERTIFICATE"}, "unitId": "%s", "weekendTeam": "A",
					 "employedFrom": "2019-02-01"}""".formatted(UNIT), Map.of());
			String[] last = new String[1];
			try (LineStream stream = caseSystem.stream("/" + MUNICIPALITY + "/decisions/import")) {
				stream.run(clients, Absences::decision, (line, number) -> last[0] = line);
			}
			if (JsonMapper.shared().readTree(String.valueOf(last[0])).at("/summary/created").asInt(0) != clients) {
				throw new BenchmarkRefusal("Not all decisions were taken: " + last[0]);
			}
		}
		return new Absences(town, town.stage().api(town.contacts(), "maria", claims("contact", "maria")),
				strings(town, "SELECT client_id::text FROM client WHERE unit_id = '" + UNIT + "' ORDER BY 1"));
	}

	private static Map<String, Object> claims(String role, String staff) {
		return Map.of("roles", List.of(role), "municipality_id", MUNICIPALITY, "unit_ids", List.of(UNIT), "staff_id",
				staff, "name", "Mätning");
	}

	private static String decision(int index) {
		return """
				{"decisionId": "AW-%05d", "client": {"identityNumber": "%s", "givenName": "Nils", "familyName": "Åberg", \
				"protectedIdentity": "NONE"}, "unitId": "%s", "decidedOn": "2026-10-05", "startsOn": "2026-10-12", \
				"services": [{"code": "inkop"}], "goals": [], "careManagerName": "Bo Handläggare"}"""
			.formatted(index, TestNumbers.of(FIRST_NUMBER + index), UNIT);
	}

	private static List<String> strings(Town town, String query) throws SQLException {
		List<String> strings = new ArrayList<>();
		try (Connection connection = town.contacts().connect();
				Statement sql = connection.createStatement();
				ResultSet found = sql.executeQuery(query)) {
			while (found.next()) {
				strings.add(found.getString(1));
			}
		}
		return strings;
	}

	int left() {
		return this.clients.size() - this.next;
	}

	/**
	 * Reports absences, evenly, as long as something lasts and there is a client who is
	 * not away.
	 * @return the clients who are away now
	 */
	List<String> report(int most, long everyMillis, Town.Condition lasts)
			throws IOException, SQLException, InterruptedException {
		int from = this.next;
		long turn = System.nanoTime();
		while (this.next - from < most && left() > 0 && lasts.holds()) {
			Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
			this.contact.send("POST", "/" + MUNICIPALITY + "/clients/" + this.clients.get(this.next) + "/absences", """
					{"kind": "HOSPITAL", "awayFrom": "%s", "expectedBack": "%s"}""".formatted(now,
					now.plus(4, ChronoUnit.DAYS)), Map.of("Idempotency-Key", UUID.randomUUID().toString()));
			this.next++;
			turn += everyMillis * 1_000_000;
			Thread.sleep(Math.max(0, (turn - System.nanoTime()) / 1_000_000));
		}
		return this.clients.subList(from, this.next);
	}

	/**
	 * How each came to the planner; returns when all have.
	 * @throws BenchmarkRefusal if one does not come
	 */
	List<Passage> passages(List<String> away) throws SQLException, InterruptedException {
		Map<String, Instant> committed = times(this.town.contacts(), """
				SELECT client_id::text, pg_xact_commit_timestamp(xmin) FROM client_absence""");
		String ledger = """
				select %s from delivery where channel = 'contact-events-to-planner'
				and type like '%%ClientAbsenceReported' and state = 'SENT'""";
		Town.await("absences at the planner", () -> {
			Map<String, Instant> sent = times(this.town.routes(), ledger.formatted("client_id::text, sent_at"));
			return sent.keySet().containsAll(away);
		});
		Map<String, Instant> read = times(this.town.routes(), ledger.formatted("client_id::text, ingested_at"));
		Map<String, Instant> begun = times(this.town.routes(), ledger.formatted("client_id::text, first_attempt_at"));
		Map<String, String> events = new HashMap<>();
		try (Connection connection = this.town.routes().connect();
				Statement sql = connection.createStatement();
				ResultSet found = sql.executeQuery(ledger.formatted("event_id::text, client_id::text"))) {
			while (found.next()) {
				events.put(found.getString(1), found.getString(2));
			}
		}
		Map<String, Instant> arrived = new HashMap<>();
		for (JournalEntry entry : this.town.standIns().lifecare().journal().entries()) {
			@Nullable String client = (entry.eventId() != null) ? events.get(entry.eventId()) : null;
			if (client != null && entry.effect() == Effect.APPLIED && entry.operation().equals("sendMessage")) {
				arrived.putIfAbsent(client, entry.arrivedAt());
			}
		}
		return away.stream()
			.map((client) -> Passage.of(committed.get(client), read.get(client), begun.get(client),
					arrived.get(client)))
			.toList();
	}

	private static Map<String, Instant> times(se.carecontact.benchmark.stage.Service service, String query)
			throws SQLException {
		Map<String, Instant> times = new HashMap<>();
		try (Connection connection = service.connect();
				Statement sql = connection.createStatement();
				ResultSet found = sql.executeQuery(query)) {
			while (found.next()) {
				times.put(found.getString(1), found.getObject(2, OffsetDateTime.class).toInstant());
			}
		}
		return times;
	}

	@Override
	public void close() {
		this.contact.close();
	}

}
