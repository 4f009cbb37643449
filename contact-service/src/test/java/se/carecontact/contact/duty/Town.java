package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;

/** A municipality with one unit, its people and its clients. */
final class Town {

	private final String municipalityId;

	private final String unitId;

	private final BiFunction<String, Map<String, Object>, Person> people;

	Town(String municipalityId, String unitId, BiFunction<String, Map<String, Object>, Person> people) {
		this.municipalityId = municipalityId;
		this.unitId = unitId;
		this.people = people;
	}

	Person as(String role, String staffId) {
		Map<String, Object> claims = new HashMap<>(Map.of("roles", List.of(role), "municipality_id",
				this.municipalityId, "staff_id", staffId, "name", "Person " + staffId));
		if (!role.equals("case-system")) {
			claims.put("unit_ids", List.of(this.unitId));
		}
		return this.people.apply(staffId, claims);
	}

	Person manager() {
		return as("unit-manager", "chef");
	}

	String path(String below) {
		return "/" + this.municipalityId + below;
	}

	/** A client whose service starts a week after the decision. */
	UUID client(String decisionId, LocalDate decidedOn, String... moreServices) {
		return push(decisionId, TestNumbers.next(), decidedOn, decidedOn.plusDays(7), moreServices).is(201)
			.id("clientId");
	}

	Answer push(String decisionId, String number, LocalDate decidedOn, LocalDate startsOn, String... moreServices) {
		String services = List.of(moreServices)
			.stream()
			.map((code) -> ", {\"code\": \"" + code + "\"}")
			.collect(Collectors.joining());
		return as("case-system", "treserva").put(path("/decisions/" + decisionId),
				Json.decision(number, this.unitId)
					.replace("2026-11-02", decidedOn.toString())
					.replace("2026-11-09", startsOn.toString())
					.replace("{\"code\": \"inkop\"}", "{\"code\": \"inkop\"}" + services));
	}

	Answer endCase(String decisionId, LocalDate endedOn) {
		return as("case-system", "treserva").post(path("/decisions/" + decisionId + "/end"),
				"{\"endedOn\": \"%s\", \"reason\": \"Flyttat\"}".formatted(endedOn));
	}

	void offered(UUID client, LocalDate day) {
		manager().post(of(client, "/offer"), "{\"offeredOn\": \"%s\"}".formatted(day)).is(200);
	}

	void accepted(UUID client, LocalDate day) {
		offered(client, day);
		manager().post(of(client, "/offer/answer"), "{\"answer\": \"ACCEPTED\", \"answeredOn\": \"%s\"}".formatted(day))
			.is(200);
	}

	String nurse(String staffId) {
		manager()
			.put(path("/staff/" + staffId), Json.staff("Person " + staffId, "undersköterska",
					"{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}", this.unitId))
			.is(200);
		return staffId;
	}

	Answer appoint(UUID client, String role, String staffId, LocalDate from) {
		return manager().put(of(client, "/contacts/" + role), Json.appointment(staffId, from), "If-Match",
				manager().get(of(client, "")).is(200).etag());
	}

	Answer done(UUID client, String by, String kind, LocalDate day) {
		return as("contact", by).post(of(client, "/duties-done"),
				"{\"kind\": \"%s\", \"doneOn\": \"%s\"}".formatted(kind, day));
	}

	String of(UUID client, String below) {
		return path("/clients/" + client + below);
	}

	JsonNode duties(UUID client) {
		return manager().get(of(client, "/duties")).is(200).json();
	}

	/** The last day of the client's open duty of a kind; null where no day is set. */
	LocalDate due(UUID client, String kind) {
		JsonNode dueOn = open(client, kind).get("dueOn");
		return (dueOn != null) ? LocalDate.parse(dueOn.asString()) : null;
	}

	JsonNode open(UUID client, String kind) {
		return all(client, kind).stream()
			.filter((duty) -> duty.get("state").asString().equals("OPEN"))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no open " + kind));
	}

	List<JsonNode> all(UUID client, String kind) {
		return duties(client).get("duties")
			.valueStream()
			.filter((duty) -> duty.get("kind").asString().equals(kind))
			.toList();
	}

	List<String> openKinds(UUID client) {
		return duties(client).get("duties")
			.valueStream()
			.filter((duty) -> duty.get("state").asString().equals("OPEN"))
			.map((duty) -> duty.get("kind").asString())
			.toList();
	}

	LocalDate planDue(UUID client) {
		return LocalDate.parse(duties(client).at("/plan/dueOn").asString());
	}

}
