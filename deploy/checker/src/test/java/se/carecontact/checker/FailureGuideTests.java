package se.carecontact.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import se.carecontact.checker.guide.FailureGuide;

import static org.assertj.core.api.Assertions.assertThat;

class FailureGuideTests {

	@Test
	void theFailureGuideIsWhatTheKeptRunsAndTheWordsMakeIt() throws IOException {
		assertThat(Path.of("../FAILURES.md")).content()
			.as("written by deploy/checker/run --guide")
			.isEqualTo(FailureGuide.of(Path.of("results")).markdown());
		assertThat(Files.readString(Path.of("../FAILURES.md"))).contains("### kill-after-kafka-commit", "| seed |");
	}

}
