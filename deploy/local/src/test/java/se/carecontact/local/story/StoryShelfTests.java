package se.carecontact.local.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StoryShelfTests {

	private static final StoryShelf SHIPPED = new StoryShelf(Path.of("stories"));

	static final List<String> SHIPPED_NAMES = SHIPPED.names();

	private static final String STORY = """
			title: A day
			personas:
			  contact: Amina Yusuf
			steps:
			  - step: away
			    tell: She is away.
			    as: contact
			    send: POST contact-service /absences
			    body: {kind: HOSPITAL}
			    answer: 201
			    arrives:
			      - {at: lifecare, kind: sendMessage, with: {about: "~ABSENCE"}, within: 5s}
			""";

	@TempDir
	private Path folder;

	@Test
	void a_story_is_read_as_it_is_written() throws IOException {
		Step step = read(STORY).steps().getFirst();

		assertThat(step.send().line()).isEqualTo("POST contact-service /absences");
		assertThat(step.send().persona()).isEqualTo("contact");
		assertThat(step.send().accepts(201)).isTrue();
		assertThat(step.send().accepts(200)).isFalse();
		assertThat(step.arrives()).containsExactly(new Arrival(Partner.LIFECARE, "sendMessage",
				new Wanted(Map.of("about", "~ABSENCE")), Duration.ofSeconds(5)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			tell: She is away.               | tel: She is away.          | unknown field 'tel'
			tell: She is away.               |                            | steps 1 'away', tell: is missing
			as: contact                      | as: nurse                  | no persona 'nurse'
			send: POST contact-service       | send: POST kontakt-service | unknown service 'kontakt-service'
			send: POST                       | send: PATCH                | wants 'METHOD service /path'
			answer: 201                      | answer: yes                | 'yes' is no HTTP status
			at: lifecare                     | at: lifecar                | arrives 1, at: unknown partner 'lifecar'
			within: 5s                       | within: soon               | wants a time like 500ms, 15s or 2m
			kind: HOSPITAL                   | kind: "${hospital}"        | ${hospital} is nothing that is known
			title: A day                     | title:                     | title: is missing
			""")
	void a_fault_in_a_file_is_said_with_its_place(String good, String bad, String said) throws IOException {
		write("bad", STORY.replace(good, (bad != null) ? bad : ""));

		assertThatExceptionOfType(StoryFault.class).isThrownBy(() -> new StoryShelf(this.folder).read("bad"))
			.withMessageContaining("bad.story.yaml")
			.withMessageContaining(said);
	}

	@Test
	void broken_yaml_is_said_with_its_line() throws IOException {
		write("bad", "title: A day\nsteps: [\n");

		assertThatExceptionOfType(StoryFault.class).isThrownBy(() -> new StoryShelf(this.folder).read("bad"))
			.withMessageContaining("bad.story.yaml")
			.withMessageContaining("line 3");
	}

	@Test
	void a_body_that_is_sent_again_is_written_once() throws IOException {
		Story story = read(STORY.replace("body: {kind", "body: &absence {kind") + """
				  - step: again
				    tell: The same again.
				    send: POST contact-service /absences
				    body: *absence
				""");

		assertThat(story.steps().getLast().send().body()).isEqualTo(story.steps().getFirst().send().body());
	}

	@Test
	void a_story_that_is_not_there_is_answered_with_those_that_are() throws IOException {
		write("a-day", STORY);

		assertThatExceptionOfType(StoryFault.class).isThrownBy(() -> new StoryShelf(this.folder).read("a-week"))
			.withMessage("There is no story 'a-week'. There are: a-day");
	}

	@Test
	void two_steps_of_one_name_are_refused() throws IOException {
		write("bad", STORY + """
				  - step: away
				    tell: Again.
				""");

		assertThatExceptionOfType(StoryFault.class).isThrownBy(() -> new StoryShelf(this.folder).read("bad"))
			.withMessageContaining("two steps are named 'away'");
	}

	@Test
	void a_variation_is_the_story_with_its_changes_and_further_steps() throws IOException {
		write("a-day", STORY);
		Story varied = read("""
				title: A day without Lifecare
				varies: a-day
				changes:
				  away: {fault: {lifecare: DOWN}}
				then:
				  - step: back
				    tell: It is back.
				    fault: {lifecare: NONE}
				""");

		assertThat(varied.title()).isEqualTo("A day without Lifecare");
		assertThat(varied.steps()).extracting(Step::id).containsExactly("away", "back");
		assertThat(varied.steps().getFirst().faults()).containsEntry(Partner.LIFECARE, "DOWN");
		assertThat(varied.steps().getFirst().send()).isNotNull();
	}

	@Test
	void a_variation_of_a_step_that_is_not_there_is_refused() throws IOException {
		write("a-day", STORY);
		write("bad", "title: Bad\nvaries: a-day\nchanges: {home: {kill: plan-service}}\n");

		assertThatExceptionOfType(StoryFault.class).isThrownBy(() -> new StoryShelf(this.folder).read("bad"))
			.withMessageContaining("bad.story.yaml, changes, home: the varied story has no such step");
	}

	@ParameterizedTest
	@FieldSource("SHIPPED_NAMES")
	void each_story_that_is_shipped_can_be_read(String name) {
		assertThat(SHIPPED.read(name).steps()).isNotEmpty();
	}

	private Story read(String text) throws IOException {
		write("test", text);
		return new StoryShelf(this.folder).read("test");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name + ".story.yaml"), text);
	}

}
