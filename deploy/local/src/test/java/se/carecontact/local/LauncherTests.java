package se.carecontact.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.carecontact.local.stack.DataFolder;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	@TempDir
	private Path root;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@BeforeEach
	void shelve() throws IOException {
		Path stories = Files.createDirectories(this.root.resolve("deploy/local/stories"));
		Files.writeString(stories.resolve("a-day.story.yaml"), """
				title: A day
				steps:
				  - step: one
				    tell: Something happens.
				""");
		Files.writeString(stories.resolve("broken.story.yaml"), "title: Broken\nsteps: []\n");
	}

	@Test
	void an_unknown_option_gets_the_usage() {
		assertThat(run("--frsh")).isEqualTo(2);
		assertThat(said()).contains("Unknown option --frsh").contains("Usage: deploy/local/start");
	}

	@Test
	void help_is_no_error() {
		assertThat(run("--help")).isZero();
		assertThat(said()).contains("Usage: deploy/local/start");
	}

	@Test
	void a_story_that_is_not_there_is_said_before_anything_starts() {
		assertThat(run("--play", "a-week")).isEqualTo(1);
		assertThat(said()).contains("There is no story 'a-week'. There are: a-day, broken");
		assertThat(this.root.resolve("deploy/local/data")).doesNotExist();
	}

	@Test
	void a_story_that_cannot_be_played_is_said_before_anything_starts() {
		assertThat(run("--play", "broken")).isEqualTo(1);
		assertThat(said()).contains("broken.story.yaml, steps: is missing");
	}

	@Test
	void of_all_stories_the_one_that_cannot_be_played_is_said_before_anything_starts() {
		assertThat(run("--play", "all")).isEqualTo(1);
		assertThat(said()).contains("broken.story.yaml, steps: is missing");
		assertThat(this.root.resolve("deploy/local/data")).doesNotExist();
	}

	@Test
	void a_second_start_on_the_same_data_is_refused() {
		Path data = this.root.resolve("kept");
		try (DataFolder held = DataFolder.take(data)) {
			assertThat(held).isNotNull();
			assertThat(run("--data", data.toString())).isEqualTo(1);
		}
		assertThat(said()).contains("A stack already runs on the data in " + data).doesNotContain("\tat ");
	}

	private int run(String... arguments) {
		return new Launcher(this.root, new PrintStream(this.said, true, StandardCharsets.UTF_8)).run(arguments);
	}

	private String said() {
		return this.said.toString(StandardCharsets.UTF_8);
	}

}
