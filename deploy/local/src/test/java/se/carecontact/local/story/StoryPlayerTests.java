package se.carecontact.local.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoryPlayerTests {

	private static final String ABSENCE = "/1080/clients/c-1/absences";

	private static final String HEAD = """
			title: To hospital
			personas:
			  contact: Amina Yusuf
			people:
			  elsa: {givenName: Elsa, familyName: Lindgren, born: 1936}
			""";

	private static final String TO_HOSPITAL = """
			  - step: to-hospital
			    tell: Elsa comes to hospital.
			    as: contact
			    send: POST contact-service /1080/clients/c-1/absences
			    body: {kind: HOSPITAL, awayFrom: "${today}"}
			    save: {absenceId: absenceId, tag: header ETag}
			    arrives: {at: lifecare, kind: sendMessage, with: {about: "~ABSENCE"}, within: 2s}
			""";

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream told = new ByteArrayOutputStream();

	private FakeStage stage;

	@BeforeEach
	void open() throws IOException {
		this.stage = new FakeStage();
	}

	@AfterEach
	void close() {
		this.stage.close();
	}

	@Test
	void a_story_holds_when_what_it_expects_arrives_once() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}",
				() -> this.stage.lifecare.receive("sendMessage", "ABSENCE URGENT", "e-1"));

		assertThat(play(HEAD + "steps:\n" + TO_HOSPITAL)).isTrue();

		assertThat(told()).contains("1. Elsa comes to hospital.")
			.contains("POST contact-service " + ABSENCE + " -> 201")
			.containsPattern("lifecare +sendMessage {2}ABSENCE URGENT +-?\\d+")
			.contains("1 arrived at partners, 0 missing, 0 doubled")
			.contains("The story held.");
		assertThat(this.stage.requests).singleElement().asString().contains("Bearer token-of-contact");
	}

	@Test
	void the_milliseconds_are_those_of_the_partners_own_journal() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}",
				() -> this.stage.lifecare.receive("sendMessage", "ABSENCE", "e-1"));

		play(HEAD + "steps:\n" + TO_HOSPITAL);

		// The fake partner has it before the answer leaves: nothing after the answer is
		// counted.
		assertThat(told()).containsPattern("sendMessage {2}ABSENCE +(-\\d+|0)\\b");
	}

	@Test
	void a_story_does_not_hold_when_something_never_arrives() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}");

		assertThat(play(HEAD + "steps:\n" + TO_HOSPITAL.replace("2s", "200ms"))).isFalse();

		assertThat(told()).contains("MISSING: sendMessage with about = ~ABSENCE (step 'to-hospital'")
			.contains("The story did NOT hold");
	}

	@Test
	void a_story_does_not_hold_when_one_event_has_two_effects() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}", () -> {
			this.stage.lifecare.receive("sendMessage", "ABSENCE", "e-1");
			this.stage.lifecare.receive("sendMessage", "ABSENCE", "e-1");
		});

		assertThat(play(HEAD + "steps:\n" + TO_HOSPITAL)).isFalse();

		assertThat(told()).contains("1 doubled").contains("event e-1 had 2 effects by sendMessage");
	}

	@Test
	void a_story_does_not_hold_when_something_comes_that_must_stay_away() throws Exception {
		this.stage.answer("/reports", "201 {}", () -> this.stage.prator.receive("putCareReport", "ACCEPTED", "e-1"));

		assertThat(play(HEAD + """
				steps:
				  - step: report
				    tell: A report without consent.
				    send: POST contact-service /reports
				    staysAway: {at: prator, kind: putCareReport, for: 300ms}
				""")).isFalse();

		assertThat(told()).contains("received putCareReport, and should not have");
	}

	@Test
	void a_refused_request_stops_the_story_and_says_what_the_service_said() throws Exception {
		this.stage.answer(ABSENCE, "422 {\"code\":\"unknown-kind\",\"detail\":\"No such kind.\",\"violations\":[]}");

		assertThat(play(HEAD + "steps:\n" + TO_HOSPITAL)).isFalse();

		assertThat(told()).contains("was answered 422: unknown-kind No such kind.");
	}

	@Test
	void what_is_due_at_a_partner_that_is_away_is_asked_for_once_it_is_back() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}",
				() -> this.stage.lifecare.receive("sendMessage", "ABSENCE", "e-1"));

		assertThat(play(HEAD + """
				steps:
				  - step: off
				    tell: Lifecare goes down.
				    fault: {lifecare: DOWN}
				""" + TO_HOSPITAL + """
				  - step: back
				    tell: Lifecare is back.
				    fault: {lifecare: NONE}
				""")).isTrue();

		assertThat(told()).containsSubsequence("switched to DOWN", "(away: is owed sendMessage)", "switched to NONE",
				"sendMessage  ABSENCE", "1 arrived at partners");
	}

	@Test
	void a_fault_that_a_story_leaves_on_is_switched_off_at_its_end() throws Exception {
		play(HEAD + """
				steps:
				  - step: off
				    tell: Prator goes down.
				    fault: {prator: DOWN}
				""");

		assertThat(this.stage.prator.faults()).last().asString().contains("NONE");
	}

	@Test
	void a_service_is_killed_once_its_request_is_answered() throws Exception {
		this.stage.answer(ABSENCE, "201 {\"absenceId\":\"a-1\"}",
				() -> this.stage.lifecare.receive("sendMessage", "ABSENCE", "e-1"));

		assertThat(play(HEAD + "steps:\n" + TO_HOSPITAL + "    kill: contact-service\n")).isTrue();

		assertThat(this.stage.killed).containsExactly("contact-service");
		assertThat(told()).containsSubsequence("-> 201", "killed (kill -9)", "sendMessage");
	}

	@Test
	void what_is_kept_of_an_answer_is_used_later_and_what_can_be_read_is_looked_for() throws Exception {
		this.stage.answer("/a", "201 {\"id\":\"x-9\"}");
		this.stage.answer("/b/x-9", "200 {\"people\":[{\"name\":\"Nils\"},{\"name\":\"Elsa Lindgren\"}]}");

		assertThat(play(HEAD + """
				steps:
				  - step: make
				    tell: Something is made.
				    send: POST contact-service /a
				    save: {id: id}
				    see: {get: "plan-service /b/${id}", until: {people.name: "${elsa.name}"}, within: 1s}
				""")).isTrue();
	}

	@Test
	void what_cannot_be_read_in_time_fails_the_story() throws Exception {
		this.stage.answer("/a", "201 {}");
		this.stage.answer("/b", "200 {\"state\":\"WAITING\"}");

		assertThat(play(HEAD + """
				steps:
				  - step: make
				    tell: Something is made.
				    send: POST contact-service /a
				    see: {get: plan-service /b, until: {state: HELD}, within: 200ms}
				""")).isFalse();

		assertThat(told()).contains("NOT SEEN: state = HELD");
	}

	@Test
	void each_play_has_people_of_its_own_and_no_identity_number_is_told() throws Exception {
		String story = HEAD + """
				steps:
				  - step: decide
				    tell: Home care is granted to ${elsa.name}.
				    send: PUT contact-service /d
				    body: {identityNumber: "${elsa.identityNumber}"}
				""";
		this.stage.answer("/d", "200 {}");

		assertThat(play(story)).isTrue();
		assertThat(play(story)).isTrue();

		assertThat(this.stage.requests).hasSize(2).doesNotHaveDuplicates();
		assertThat(told()).doesNotContainPattern("\\d{10}");
	}

	@Test
	void a_stream_of_lines_is_sent_and_its_answer_counted() throws Exception {
		this.stage.answer("/import", """
				200 {"line":1,"outcome":"CREATED"}
				{"line":2,"outcome":"CREATED"}
				{"line":3,"outcome":"REFUSED","problem":{"code":"unknown-unit"}}
				{"summary":{"created":2,"refused":1,"complete":true}}
				""");
		assertThat(play(HEAD + """
				steps:
				  - step: import
				    tell: All come at once.
				    as: contact
				    send: POST contact-service /import
				    lines:
				      count: 3
				      born: {from: 1930, to: 1931}
				      cycles: {unit: [a, b]}
				      growsAtMostMiB: 8
				      each: {id: "${unique}-${line}", unit: "${line.unit}", number: "${line.identityNumber}"}
				    holds: {summary.refused: 1, outcomes.CREATED: 2, firstRefused.problem.code: unknown-unit}
				""")).isTrue();
		assertThat(told()).contains("3 lines in ").contains("contact-service: 200 MiB before");
		assertThat(this.stage.requests).singleElement()
			.asString()
			.contains("Bearer token-of-contact")
			.containsPattern("-1\",\"unit\":\"a\",\"number\":\"19\\d{10}\"}\n")
			.contains("-3\",\"unit\":\"a\"")
			.contains("-2\",\"unit\":\"b\"");

	}

	@Test
	void an_answer_that_does_not_hold_what_it_must_fails_the_story() throws Exception {
		this.stage.answer("/a", "200 [{\"client\":\"x\",\"kind\":\"A\"},{\"client\":\"y\",\"kind\":\"B\"}]");
		String read = HEAD + """
				steps:
				  - step: read
				    tell: It is read.
				    send: GET contact-service /a
				    holds: {"[client=x].kind": %s, ".": "#2", "header ETag": "~7", "name": "!", "kind": "!C"}
				""";
		assertThat(play(read.formatted("A"))).isTrue();
		assertThat(play(read.formatted("B"))).isFalse();
		assertThat(told()).contains("the answer does NOT hold [client=x].kind = B");
	}

	@Test
	void a_read_that_is_measured_is_sent_that_often() throws Exception {
		this.stage.answer("/a", "200 {}");
		assertThat(play(HEAD + """
				steps:
				  - step: read
				    tell: It is read again and again.
				    send: GET contact-service /a
				    times: 30
				""")).isTrue();
		assertThat(this.stage.requests).hasSize(30);
		assertThat(told()).containsPattern("30 times: half within \\d+ ms, 99 of 100 within \\d+ ms");
	}

	private boolean play(String story) throws Exception {
		Files.writeString(this.folder.resolve("test.story.yaml"), story);
		return new StoryPlayer(this.stage, Clock.systemUTC(), new PrintStream(this.told, true, StandardCharsets.UTF_8),
				Duration.ofSeconds(2), Duration.ZERO)
			.play(new StoryShelf(this.folder).read("test"))
			.held();
	}

	private String told() {
		return this.told.toString(StandardCharsets.UTF_8);
	}

}
