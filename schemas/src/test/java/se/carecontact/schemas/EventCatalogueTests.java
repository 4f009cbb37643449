package se.carecontact.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.shared.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventCatalogueTests {

	@Test
	void every_schema_file_outside_the_shared_types_is_an_event_of_the_catalogue() throws IOException {
		Path folder = Path.of("src/main/avro");
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".avsc"))
				.map((file) -> folder.relativize(file).toString().replace(".avsc", "").replace('/', '.'))
				.filter((name) -> !name.startsWith("shared.")))
				.containsExactlyInAnyOrderElementsOf(EventCatalogue.all()
					.stream()
					.map((type) -> type.fullName().replace("se.carecontact.events.", ""))
					.toList());
		}
	}

	@Test
	void every_event_begins_with_whom_it_concerns_where_and_when() {
		assertThat(EventCatalogue.all())
			.allSatisfy((type) -> assertThat(type.schema().getFields().subList(0, 4)).extracting(Schema.Field::name)
				.containsExactly("clientId", "municipalityId", "unitId", "occurredAt"));
	}

	@Test
	void no_event_but_the_clients_has_a_place_for_an_identity_number_or_a_clients_name() {
		assertThat(EventCatalogue.all()).filteredOn((type) -> !type.topic().equals(CareTopics.CLIENTS))
			.allSatisfy((type) -> assertThat(type.schema().toString().toLowerCase(Locale.ROOT)).doesNotContainPattern(
					"\"name\":\"(identitynumber|personalnumber|personnummer|personid|givenname|familyname)\""));
	}

	@Test
	void an_event_goes_to_the_topic_of_its_namespace() {
		assertThat(CareTopics.of(PlanAgreed.getClassSchema())).isEqualTo("care.plan-events");
		assertThat(EventCatalogue.all()).extracting(EventType::topic).containsOnlyElementsOf(CareTopics.ALL);
	}

	@Test
	void a_shared_type_is_no_event_and_has_no_topic() {
		assertThatIllegalArgumentException().isThrownBy(() -> CareTopics.of(StaffMember.getClassSchema()))
			.withMessageContaining("se.carecontact.events.shared.StaffMember belongs to no topic");
	}

	@Test
	void an_event_is_found_by_its_full_name_and_an_unknown_one_is_not() {
		assertThat(EventCatalogue.find("se.carecontact.events.plan.PlanAgreed")).map(EventType::recordClass)
			.hasValue(PlanAgreed.class);
		assertThat(EventCatalogue.find("se.carecontact.events.plan.PlanForgotten")).isEmpty();
	}

	@Test
	void the_registered_schema_holds_nothing_of_java() {
		assertThat(EventCatalogue.all())
			.allSatisfy((type) -> assertThat(type.schema().toString()).doesNotContain("avro.java"));
	}

}
