package se.carecontact.local.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisedTests {

	@TempDir
	private Path folder;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private Supervised supervised;

	@BeforeEach
	void make() {
		Program program = new Program("sleeper", List.of("/bin/sh", "-c", "echo begun $WORD; exec sleep 60"),
				Map.of("WORD", "well"), URI.create("http://localhost:1/"));
		this.supervised = new Supervised(program, this.folder, new ProcessRecords(this.folder),
				new Progress(new PrintStream(this.said, true, StandardCharsets.UTF_8), System.currentTimeMillis()));
	}

	@AfterEach
	void end() throws InterruptedException {
		this.supervised.end();
		this.supervised.awaitEnd(Duration.ofSeconds(5));
	}

	@Test
	void a_program_that_is_killed_is_started_again() {
		this.supervised.start();
		await().until(() -> begun() == 1);

		this.supervised.kill();

		await().until(() -> begun() == 2);
		assertThat(this.said.toString(StandardCharsets.UTF_8)).contains("sleeper").contains("ended unasked (exit 137)");
	}

	@Test
	void a_program_that_is_ended_stays_ended() throws Exception {
		this.supervised.start();
		await().until(() -> begun() == 1);

		this.supervised.end();
		this.supervised.awaitEnd(Duration.ofSeconds(5));
		this.supervised.start();

		assertThat(begun()).isEqualTo(1);
		assertThat(this.said.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	private long begun() throws IOException {
		Path log = this.folder.resolve("sleeper.log");
		return Files.exists(log) ? Files.readAllLines(log).stream().filter("begun well"::equals).count() : 0;
	}

}
