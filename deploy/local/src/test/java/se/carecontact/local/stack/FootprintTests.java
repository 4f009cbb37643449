package se.carecontact.local.stack;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class FootprintTests {

	private final Map<String, ProcessHandle> me = Map.of("tests", ProcessHandle.current());

	@Test
	void memory_is_what_the_process_holds() {
		long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

		assertThat(Footprint.memory(this.me).get("tests")).isGreaterThan(used);
	}

	@Test
	void a_process_that_waits_uses_no_whole_core() throws InterruptedException {
		assertThat(Footprint.cpuShare(this.me, Duration.ofMillis(300)).get("tests")).isBetween(0.0, 2.0);
	}

}
