package se.carecontact.contact.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * A home-care unit of its own, so that its staff and their load are known to the last
 * one.
 */
public final class TestUnit {

	private static final AtomicInteger NEXT = new AtomicInteger(1);

	private static final String CERTIFICATE = "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}";

	private final BiFunction<String, Map<String, Object>, Person> people;

	private final String municipalityId;

	private final String unitId = "enhet-" + NEXT.getAndIncrement();

	private final Map<UUID, Decided> decided = new ConcurrentHashMap<>();

	/** A unit in Malmö: 4 to 8 clients a contact, opposite weekend teams. */
	public static TestUnit inMalmo(BiFunction<String, Map<String, Object>, Person> people) {
		return new TestUnit("1280", people);
	}

	/** A unit in Lund: 3 to 4 clients a contact, a review each year. */
	public static TestUnit inLund(BiFunction<String, Map<String, Object>, Person> people) {
		return new TestUnit("1281", people);
	}

	public TestUnit(String municipalityId, BiFunction<String, Map<String, Object>, Person> people) {
		this.municipalityId = municipalityId;
		this.people = people;
	}

	public String unitId() {
		return this.unitId;
	}

	public String path(String below) {
		return "/" + this.municipalityId + below;
	}

	public Person manager() {
		return person("unit-manager");
	}

	public Person planner() {
		return person("planner");
	}

	public Person person(String role) {
		return this.people.apply(role + "-" + this.unitId, Map.of("roles", List.of(role), "municipality_id",
				this.municipalityId, "unit_ids", List.of(this.unitId), "staff_id", role, "name", "Chef Chefsson"));
	}

	/** An undersköterska of a helglag. */
	public String nurse(String weekendTeam) {
		return staff("undersköterska", "\"titleProof\": " + CERTIFICATE + ", \"weekendTeam\": \"" + weekendTeam + "\"");
	}

	/** Someone on the staff with these further fields. */
	public String staff(String title, String fields) {
		String staffId = this.unitId + "-" + NEXT.getAndIncrement();
		keep(staffId, title, fields, null).is(200);
		return staffId;
	}

	/** Makes what is kept of someone be this. */
	public Answer keep(String staffId, String title, String fields, LocalDate employedUntil) {
		return manager().put(path("/staff/" + staffId), staffJson(staffId, title, fields, employedUntil));
	}

	public String staffJson(String staffId, String title, String fields, LocalDate employedUntil) {
		return """
				{"name": "Person %s", "title": "%s", "unitId": "%s", "employedFrom": "2019-03-01"%s%s}""".formatted(
				staffId, title, this.unitId,
				(employedUntil != null) ? ", \"employedUntil\": \"" + employedUntil + "\"" : "",
				fields.isEmpty() ? "" : ", " + fields);
	}

	/** A client who accepted the offer of a fast omsorgskontakt. */
	public UUID client() {
		return client("ACCEPTED", "NONE");
	}

	public UUID client(String answer, String protection) {
		UUID clientId = decide(TestNumbers.next(), protection);
		manager()
			.post(path("/clients/" + clientId + "/offer"), "{\"offeredOn\": \"%s\"}".formatted(ServiceTest.today()))
			.is(200);
		manager()
			.post(path("/clients/" + clientId + "/offer/answer"),
					"{\"answer\": \"%s\", \"answeredOn\": \"%s\"}".formatted(answer, ServiceTest.today()))
			.is(200);
		return clientId;
	}

	/** Ends the client's case today, and opens another by a new decision. */
	public void reopenCase(UUID clientId) {
		Decided decided = this.decided.get(clientId);
		caseSystem()
			.post(path("/decisions/" + decided.decisionId() + "/end"),
					"{\"endedOn\": \"%s\", \"reason\": \"Flyttat\"}".formatted(ServiceTest.today()))
			.is(200);
		decide(decided.number(), "NONE");
	}

	private UUID decide(String number, String protection) {
		String decisionId = "ENHET-" + NEXT.getAndIncrement();
		UUID clientId = caseSystem()
			.put(path("/decisions/" + decisionId), Json.decision(number, this.unitId, protection))
			.is(201)
			.id("clientId");
		this.decided.put(clientId, new Decided(decisionId, number));
		return clientId;
	}

	private Person caseSystem() {
		return this.people.apply("case-system-" + this.unitId,
				Map.of("roles", List.of("case-system"), "municipality_id", this.municipalityId));
	}

	/** Appoints from today. */
	public void appoint(UUID clientId, String role, String staffId) {
		String version = manager().get(path("/clients/" + clientId)).is(200).etag();
		manager()
			.put(path("/clients/" + clientId + "/contacts/" + role), Json.appointment(staffId, ServiceTest.today()),
					"If-Match", version)
			.is(200);
	}

	/** A client with both contacts. */
	public UUID clientOf(String main, String deputy) {
		UUID clientId = client();
		appoint(clientId, "main", main);
		appoint(clientId, "deputy", deputy);
		return clientId;
	}

	/** Sends someone on leave from today. */
	public void leave(String staffId, LocalDate until) {
		manager()
			.post(path("/staff/" + staffId + "/leaves"),
					"{\"from\": \"%s\"%s}".formatted(ServiceTest.today(),
							(until != null) ? ", \"until\": \"" + until + "\"" : ""))
			.is(201);
	}

	/** Suggestions, as the unit manager asks. */
	public Answer suggest(UUID clientId, String query, String... headers) {
		return manager().get(path("/clients/" + clientId + "/contact-suggestions?" + query), headers);
	}

	/** A client's latest decision. */
	private record Decided(String decisionId, String number) {
	}

}
