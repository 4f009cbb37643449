package se.carecontact.schemas.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import se.carecontact.schemas.EventCatalogue;
import se.carecontact.schemas.EventType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The gate itself: the build stops here where an event broke with its past, or is not
 * released as it stands.
 */
class ReleasedEventsTests {

	private static final Path RELEASED = Path.of("src/main/released");

	private static final List<Schema> EVENTS = EventCatalogue.all().stream().map(EventType::schema).toList();

	@Test
	void every_event_can_be_read_by_every_released_version_and_the_other_way_round() {
		assertThat(new CompatibilityGate(ReleaseHistory.read(RELEASED)).violations(EVENTS)).isEmpty();
	}

	@Test
	void every_event_is_released_as_it_stands() {
		assertThat(new CompatibilityGate(ReleaseHistory.read(RELEASED)).unreleased(EVENTS)).isEmpty();
	}

	@Test
	void the_released_history_travels_in_the_jar() throws IOException {
		for (EventType type : EventCatalogue.all()) {
			String resource = "/released/" + type.topic() + "/" + type.name() + "/v1.avsc";
			try (InputStream stream = getClass().getResourceAsStream(resource)) {
				assertThat(stream).as(resource).isNotNull();
			}
		}
	}

	@Test
	void a_release_writes_what_changed_and_a_second_one_nothing(@TempDir Path folder) throws IOException {
		assertThat(ReleaseSchemas.release(folder, EVENTS)).hasSameSizeAs(EVENTS);
		assertThat(ReleaseSchemas.release(folder, EVENTS)).isEmpty();
		assertThat(new CompatibilityGate(ReleaseHistory.read(folder)).unreleased(EVENTS)).isEmpty();
	}

	@Test
	void a_gap_in_the_history_is_refused(@TempDir Path folder) throws IOException {
		ReleaseSchemas.release(folder, EVENTS);
		Path event = folder.resolve("care.plan-events/PlanOpened");
		Files.move(event.resolve("v1.avsc"), event.resolve("v2.avsc"));
		assertThatIllegalArgumentException().isThrownBy(() -> ReleaseHistory.read(folder))
			.withMessageContaining("PlanOpened holds 1 files but no v1.avsc");
	}

}
