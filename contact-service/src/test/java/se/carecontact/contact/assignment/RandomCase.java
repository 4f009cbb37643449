package se.carecontact.contact.assignment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.carecontact.contact.support.Answer;
import se.carecontact.contact.support.Json;
import se.carecontact.contact.support.MovableClock;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.PublishedEvents;
import se.carecontact.contact.support.TestNumbers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One client and a few members of the staff, to whom anything may happen through the
 * service's doors. A refusal is as good as an effect; a failure is not.
 */
final class RandomCase {

	private static final AtomicInteger NEXT = new AtomicInteger();

	/** What refuses an appointment. */
	static final List<String> RULES = List.of("main-and-deputy-are-two-people", "main-contact-is-assistant-nurse");

	/** The client's contacts who are at work today. */
	private static final String AT_WORK = """
			 FROM contact_assignment a JOIN staff s USING (municipality_id, staff_id)
			WHERE a.client_id = :clientId AND a.ended_on IS NULL
				AND (s.employed_until IS NULL OR s.employed_until >= :today)
				AND NOT EXISTS (SELECT FROM staff_leave l WHERE l.municipality_id = a.municipality_id
					AND l.staff_id = a.staff_id AND l.cancelled_on IS NULL AND l.away_from <= :today
					AND coalesce(l.returned_on - 1, l.away_until, 'infinity') >= :today)""";

	private final Person caseSystem;

	private final Person manager;

	private final JdbcClient jdbc;

	private final AnnounceContactDays announceContactDays;

	private final int number = NEXT.incrementAndGet();

	private final String unit = "slump-" + this.number;

	private final String identityNumber = TestNumbers.next();

	private final List<String> staff = new ArrayList<>();

	private final List<String> leaves = new ArrayList<>();

	private final Set<String> mainsSeen = new HashSet<>();

	private final Set<String> seen = new HashSet<>();

	/** Assignments of cases that are over. */
	private final Set<UUID> earlier = new HashSet<>();

	/** How often each kind of cover was seen to begin, or to be another. */
	private final Map<String, Integer> begun = new HashMap<>();

	private final UUID clientId;

	private String cover = "NONE";

	private int decision;

	RandomCase(Function<String, Person> people, JdbcClient jdbc, AnnounceContactDays announceContactDays) {
		this.caseSystem = people.apply(null);
		this.manager = people.apply(this.unit);
		this.jdbc = jdbc;
		this.announceContactDays = announceContactDays;
		for (int i = 0; i < 5; i++) {
			this.staff.add("slump-" + this.number + "-" + i);
			keepStaff(i, i % 4);
		}
		this.clientId = grant().id("clientId");
	}

	void take(Step step) {
		Answer answer = answerOf(step);
		if (answer != null) {
			assertThat(answer.status()).as(answer.text()).isLessThan(500);
			RULES.stream().filter(answer.text()::contains).forEach(this.seen::add);
		}
		if (answer == null || answer.status() < 300) {
			this.seen.add(step.command().name());
		}
	}

	/** The commands that had an effect, and which of the rules refused one. */
	Set<String> seen() {
		return this.seen;
	}

	private Answer answerOf(Step step) {
		int a = step.a();
		int b = step.b();
		return switch (step.command()) {
			case GRANT -> grant();
			case END_DECISION -> (a % 4 == 0) ? this.caseSystem.post("/1080/decisions/" + decisionId() + "/end", """
					{"endedOn": "%s", "reason": "Flyttat"}""".formatted(today())) : null;
			case ASSESS -> post("/assessment", """
					{"obviouslyUnnecessary": %s, "reason": "Klarar vardagen på egen hand",
					 "individualCircumstances": "Bor med make, vill inte", "assessedOn": "%s"}""".formatted(a % 2 == 0,
					today()));
			case OFFER -> post("/offer", "{\"offeredOn\": \"%s\"}".formatted(today()));
			case ANSWER -> post("/offer/answer", "{\"answer\": \"%s\", \"answeredOn\": \"%s\"}"
				.formatted((a % 3 == 0) ? "DECLINED" : "ACCEPTED", today()));
			case APPOINT_MAIN -> appoint("main", "DEPUTY", a, b);
			case APPOINT_DEPUTY -> appoint("deputy", "MAIN", a, b);
			case WISH -> post("/wishes-to-change",
					"{\"role\": \"%s\", \"wishedOn\": \"%s\"}".formatted((a % 2 == 0) ? "MAIN" : "DEPUTY", today()));
			case LEAVE -> leave(a, b);
			case CHANGE_LEAVE -> changeLeave(a, b);
			case RETURN -> onLeave(a, "/end", "{\"returnedOn\": \"%s\"}".formatted(today().plusDays(b % 4 - 1)));
			case CANCEL_LEAVE -> onLeave(a, "/cancel", "{}");
			case CHANGE_STAFF -> keepStaff(a % 5, b % 6);
			case LEAVE_EMPLOYER -> leaveEmployer(a, b);
			case MISTAKEN -> mistaken(a);
			case DAYS_PASS -> {
				MovableClock.passDays(a % 12);
				assertThat(this.announceContactDays.announce(today()).failures()).isEmpty();
				yield null;
			}
		};
	}

	private Answer grant() {
		this.decision++;
		return this.caseSystem.put("/1080/decisions/" + decisionId(), Json.decision(this.identityNumber, this.unit));
	}

	private String decisionId() {
		return "SLUMP-" + this.number + "-" + this.decision;
	}

	private Answer keepStaff(int index, int variant) {
		String proof = switch (variant) {
			case 0 -> "{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\"}";
			case 1 ->
				"{\"kind\": \"SOCIALSTYRELSEN_CERTIFICATE\", \"validUntil\": \"%s\"}".formatted(today().plusDays(7));
			case 2 -> "{\"kind\": \"TRANSITIONAL_RULE\", \"permanentlyEmployedOn20230701\": true}";
			default -> null;
		};
		String body = Json.staff("Person " + index + variant, (variant < 3) ? "undersköterska" : "vårdbiträde", proof,
				this.unit);
		if (variant == 5) {
			body = body.replace("\"employedFrom\"",
					"\"employedUntil\": \"" + today().plusDays(3) + "\", \"employedFrom\"");
		}
		Answer answer = this.manager.put("/1080/staff/" + this.staff.get(index), body);
		return (variant == 5) ? leavesNoOneBehind(this.staff.get(index), answer) : answer;
	}

	/** Anyone; each fourth time whoever has the other role, where someone has. */
	private Answer appoint(String role, String otherRole, int who, int how) {
		String staffId = (how % 4 != 0) ? this.staff.get(who % 5) : this.jdbc
			.sql("SELECT staff_id FROM contact_assignment WHERE client_id = ? AND role = ? AND ended_on IS NULL")
			.params(this.clientId, otherRole)
			.query(String.class)
			.optional()
			.orElse(this.staff.get(who % 5));
		String etag = this.manager.get(path("")).is(200).etag();
		return this.manager.put(path("/contacts/" + role), Json.appointment(staffId, today()), "If-Match", etag);
	}

	private Answer leave(int who, int days) {
		String path = "/1080/staff/" + this.staff.get(who % 5) + "/leaves";
		Answer answer = this.manager.post(path, period(days));
		this.leaves.add(path + "/" + answer.is(201).id("leaveId"));
		return answer;
	}

	private Answer changeLeave(int which, int days) {
		return this.leaves.isEmpty() ? null
				: this.manager.put(this.leaves.get(which % this.leaves.size()), period(days));
	}

	private Answer onLeave(int which, String below, String body) {
		return this.leaves.isEmpty() ? null
				: this.manager.post(this.leaves.get(which % this.leaves.size()) + below, body);
	}

	/** A successor where there is one, or now and then a cover, as the preview allows. */
	private Answer leaveEmployer(int who, int how) {
		String path = "/1080/staff/" + this.staff.get(who % 5) + "/succession";
		String lastDay = "\"lastDay\": \"%s\"".formatted(today().plusDays(how % 3));
		Answer preview = this.manager.post(path + "/preview", "{%s, \"choices\": []}".formatted(lastDay));
		if (preview.status() != 200) {
			return preview;
		}
		String choices = preview.json()
			.get("clients")
			.valueStream()
			.filter((line) -> !line.get("covers").isEmpty() && (how % 2 == 0 || !line.get("settled").asBoolean()))
			.map((line) -> "{\"clientId\": %s, \"role\": %s, \"cover\": %s}".formatted(line.get("clientId"),
					line.get("role"), line.at("/covers/0")))
			.collect(Collectors.joining(", "));
		return leavesNoOneBehind(this.staff.get(who % 5), this.manager.post(path,
				"{%s, \"previewId\": \"%s\", \"choices\": [%s]}".formatted(lastDay, preview.id("previewId"), choices)));
	}

	private static String period(int days) {
		LocalDate from = today().plusDays(days % 9 - 3);
		String until = (days % 5 == 0) ? "" : ", \"until\": \"%s\"".formatted(from.plusDays(days % 37));
		return "{\"from\": \"%s\"%s}".formatted(from, until);
	}

	private Answer mistaken(int which) {
		List<JsonNode> entries = this.manager.get(path("/documentation")).is(200).json().valueStream().toList();
		if (entries.isEmpty()) {
			return null;
		}
		String entry = entries.get(entries.size() - 1 - which % Math.min(4, entries.size())).get("entryId").asString();
		return post("/documentation/" + entry + "/mistaken", "{\"reason\": \"Skrivet på fel brukare\"}");
	}

	private Answer post(String below, String body) {
		return this.manager.post(path(below), body);
	}

	private String path(String below) {
		return "/1080/clients/" + this.clientId + below;
	}

	private static LocalDate today() {
		return LocalDate.ofInstant(MovableClock.get().instant(), ZoneId.of("Europe/Stockholm"));
	}

	/** Every rule that must hold at any time, read from the tables and reckoned anew. */
	void check() {
		checkToAnnounce();
		boolean open = flag("SELECT home_care_open FROM client WHERE client_id = :clientId");
		int mains = count("role = 'MAIN'");
		int deputies = count("role = 'DEPUTY'");
		assertThat(mains).as("never two MAINs").isLessThanOrEqualTo(1);
		assertThat(deputies).as("never two DEPUTYs").isLessThanOrEqualTo(1);
		assertThat(flag("""
				SELECT count(DISTINCT staff_id) = count(*) FROM contact_assignment
				WHERE client_id = :clientId AND ended_on IS NULL""")).as("never one person in both roles").isTrue();
		if (!open) {
			this.earlier.addAll(assignments("true"));
			this.cover = "NONE";
			assertThat(mains + deputies).as("no contact without a case").isZero();
			assertThat(warned("%")).as("no warning without a case").isFalse();
			return;
		}
		assertThat(warned("NO_MAIN")).as("warned if and only if there is no MAIN").isEqualTo(mains == 0);
		boolean atWork = flag("SELECT EXISTS (SELECT" + AT_WORK + ")");
		assertThat(warned("GROUP_COVERS")).as("warned if and only if there is or was a contact and none is at work")
			.isEqualTo(!atWork && ofThisCase("true"));
		checkCover(mains, atWork);
		assertThat(atWork || warned("%")).as("a contact at work or a raised warning").isTrue();
		checkTitle();
	}

	/**
	 * Who must cover, reckoned anew: DEPUTY for a MAIN who is away or has left, the work
	 * group where none is at work.
	 */
	private void checkCover(int mains, boolean atWork) {
		boolean mainAtWork = flag("SELECT EXISTS (SELECT" + AT_WORK + " AND a.role = 'MAIN')");
		String expected = "NONE";
		if (!atWork && ofThisCase("true")) {
			expected = "GROUP";
		}
		else if (atWork && !mainAtWork && (mains > 0 || ofThisCase("role = 'MAIN'"))) {
			expected = "DEPUTY";
		}
		String now = this.jdbc
			.sql("SELECT concat_ws(' ', cover, absent_staff, covering_staff) FROM contact_watch WHERE client_id = ?")
			.param(this.clientId)
			.query(String.class)
			.optional()
			.orElse("NONE");
		assertThat(now.split(" ")[0]).as("who covers").isEqualTo(expected);
		if (!now.equals(this.cover)) {
			this.begun.merge(expected, 1, Integer::sum);
			this.cover = now;
		}
	}

	/** What is found as to be announced is what open duties say. */
	private void checkToAnnounce() {
		assertThat(
				flag("""
						SELECT count(*) = 0 FROM
							(SELECT announce_on, duty_id FROM duty
								WHERE client_id = :clientId AND state = 'OPEN' AND announce_on IS NOT NULL) said
						FULL JOIN (SELECT * FROM duty_to_announce WHERE client_id = :clientId) found USING (announce_on, duty_id)
						WHERE said IS NULL OR found IS NULL"""))
			.as("found to announce is what open duties say")
			.isTrue();
	}

	/** That each cover was told: events of its kind are as many as were seen to begin. */
	void checkTold(PublishedEvents events) {
		long written = this.jdbc.sql("SELECT seq FROM event_outbox_sequence WHERE aggregate_id = ?")
			.param(this.clientId)
			.query(Long.class)
			.single();
		await().atMost(Duration.ofSeconds(30)).until(() -> events.of(this.clientId).size() >= written);
		List<String> told = events.of(this.clientId).stream().map(PublishedEvents.Published::name).toList();
		assertThat(Collections.frequency(told, "ContactCovered")).as("DEPUTY covers, told")
			.isGreaterThanOrEqualTo(this.begun.getOrDefault("DEPUTY", 0));
		assertThat(Collections.frequency(told, "GroupMustCover")).as("the work group covers, told")
			.isGreaterThanOrEqualTo(this.begun.getOrDefault("GROUP", 0));
	}

	private boolean ofThisCase(String where) {
		return !this.earlier.containsAll(assignments(where));
	}

	private List<UUID> assignments(String where) {
		return this.jdbc.sql("SELECT assignment_id FROM contact_assignment WHERE client_id = ? AND " + where)
			.param(this.clientId)
			.query(UUID.class)
			.list();
	}

	/** Someone whose employment was just given a last day is no one's contact. */
	private Answer leavesNoOneBehind(String staffId, Answer answer) {
		if (answer.status() == 200) {
			assertThat(assignments("ended_on IS NULL AND staff_id = '" + staffId + "'"))
				.as("no client of one who leaves is forgotten")
				.isEmpty();
		}
		return answer;
	}

	/** A MAIN is titled on the day it becomes fast omsorgskontakt. */
	private void checkTitle() {
		String main = this.jdbc
			.sql("""
					SELECT coalesce(max(assignment_id::text), '') FROM contact_assignment
					WHERE client_id = :clientId AND ended_on IS NULL AND role = 'MAIN' AND kind = 'PERMANENT_CARE_CONTACT'""")
			.param("clientId", this.clientId)
			.query(String.class)
			.single();
		if (!main.isEmpty() && this.mainsSeen.add(main)) {
			assertThat(flag("""
					SELECT s.title = 'undersköterska' AND s.proof_kind IS NOT NULL
						AND coalesce(s.proof_valid_until, 'infinity') >= :today
					FROM contact_assignment a JOIN staff s USING (municipality_id, staff_id)
					WHERE a.client_id = :clientId AND a.ended_on IS NULL AND a.role = 'MAIN'"""))
				.as("a fast omsorgskontakt has the title")
				.isTrue();
		}
		if (main.isEmpty()) {
			this.mainsSeen.clear();
		}
	}

	private int count(String where) {
		return this.jdbc
			.sql("SELECT count(*) FROM contact_assignment WHERE client_id = :clientId AND ended_on IS NULL AND "
					+ where)
			.param("clientId", this.clientId)
			.query(Integer.class)
			.single();
	}

	private boolean warned(String kind) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM contact_warning WHERE client_id = :clientId AND cleared_at IS NULL
				AND since <= :today AND kind LIKE :kind)""")
			.param("clientId", this.clientId)
			.param("today", today())
			.param("kind", kind)
			.query(Boolean.class)
			.single();
	}

	private boolean flag(String sql) {
		return this.jdbc.sql(sql)
			.param("clientId", this.clientId)
			.param("today", today())
			.query(Boolean.class)
			.single();
	}

	/** What can happen. */
	enum Command {

		GRANT, END_DECISION, ASSESS, OFFER, ANSWER, APPOINT_MAIN, APPOINT_DEPUTY, WISH, LEAVE, CHANGE_LEAVE, RETURN,
		CANCEL_LEAVE, CHANGE_STAFF, LEAVE_EMPLOYER, MISTAKEN, DAYS_PASS

	}

	/**
	 * One thing that happens.
	 *
	 * @param command what
	 * @param a chooses who or which
	 * @param b chooses how
	 */
	record Step(Command command, int a, int b) {
	}

}
