package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartCacheTests {

	private static final Instant BUILT = Instant.parse("2026-11-02T08:00:00Z");

	@TempDir
	private Path target;

	private Path jar = Path.of("");

	private StartCache cache = new StartCache(this.jar, List.of());

	@BeforeEach
	void build() throws IOException {
		this.jar = Files.createFile(this.target.resolve("service.jar"));
		Files.setLastModifiedTime(this.jar, FileTime.from(BUILT));
		this.cache = new StartCache(this.jar, List.of("-Xmx256m"));
	}

	@Test
	void isThereOnceItWasMade() throws IOException {
		assertThat(this.cache.isThere()).isFalse();

		made(BUILT.plusSeconds(60));

		assertThat(this.cache.isThere()).isTrue();
	}

	@Test
	void ofAnEarlierBuildIsNone() throws IOException {
		made(BUILT.minusSeconds(60));

		assertThat(this.cache.isThere()).isFalse();
	}

	@Test
	void withOtherOptionsIsNone() throws IOException {
		made(BUILT.plusSeconds(60));

		assertThat(new StartCache(this.jar, List.of("-Xmx512m")).isThere()).isFalse();
	}

	private void made(Instant at) throws IOException {
		Path classes = Path.of(this.cache.program().getFirst().substring("-XX:AOTCache=".length()));
		Files.createDirectories(classes.getParent());
		Files.setLastModifiedTime(Files.createFile(classes), FileTime.from(at));
	}

}
