package se.carecontact.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the AsyncAPI document against the code: neither knows a topic, an event or a
 * header the other does not.
 */
class AsyncApiTests {

	private static Map<String, Object> document;

	@BeforeAll
	static void read() throws IOException {
		document = new Yaml().load(Files.readString(Path.of("asyncapi.yaml")));
	}

	@Test
	void its_channels_are_the_topics() {
		assertThat(channels().values()).extracting((channel) -> channel.get("address"))
			.containsExactlyElementsOf(CareTopics.ALL);
	}

	@Test
	void each_channel_has_the_partitions_and_the_cleaning_that_the_set_up_gives_its_topic() {
		channels().values().forEach((channel) -> {
			Map<String, Object> kafka = child(channel, "bindings", "kafka");
			assertThat(kafka).containsEntry("topic", channel.get("address"))
				.containsEntry("partitions", TopicSetup.PARTITIONS);
			Map<String, String> settings = TopicSettings.of((String) kafka.get("topic"));
			child(kafka, "topicConfiguration").forEach((name, value) -> assertThat(settings).containsEntry(name,
					(value instanceof List<?> list) ? (String) list.getFirst() : value.toString()));
		});
	}

	@Test
	void each_channel_carries_the_events_of_its_topic_and_no_others() {
		Map<Object, Set<String>> messages = channels().values()
			.stream()
			.collect(Collectors.toMap((channel) -> channel.get("address"),
					(channel) -> child(channel, "messages").keySet()));
		Map<Object, Set<String>> events = EventCatalogue.all()
			.stream()
			.collect(Collectors.groupingBy(EventType::topic, Collectors.mapping(EventType::name, Collectors.toSet())));
		assertThat(messages).isEqualTo(events);
	}

	@Test
	void each_message_names_its_record_and_points_at_its_newest_released_schema() {
		Map<String, Object> messages = child(document, "components", "messages");
		assertThat(messages).hasSameSizeAs(EventCatalogue.all());
		for (EventType type : EventCatalogue.all()) {
			Map<String, Object> message = child(messages, type.name());
			assertThat(message).containsEntry("name", type.fullName()).containsEntry("summary", type.schema().getDoc());
			Path newest = Path.of((String) child(message, "payload", "schema").get("$ref"));
			assertThat(newest.normalize()).isEqualTo(newestRelease(type));
		}
	}

	@Test
	void its_headers_are_the_headers() {
		assertThat(child(document, "components", "schemas", "CareHeaders", "properties").keySet())
			.containsExactlyElementsOf(CareHeaders.ALL);
	}

	@Test
	void each_inner_reference_leads_somewhere() {
		assertThat(references(document)).isNotEmpty()
			.filteredOn((reference) -> reference.startsWith("#/"))
			.allSatisfy((reference) -> assertThat(child(document, reference.substring(2).split("/"))).as(reference)
				.isNotNull());
	}

	private static Path newestRelease(EventType type) {
		Path folder = Path.of("src/main/released", type.topic(), type.name());
		int versions = folder.toFile().list().length;
		return folder.resolve("v" + versions + ".avsc");
	}

	private static List<String> references(Object node) {
		return switch (node) {
			case Map<?, ?> map -> map.entrySet()
				.stream()
				.flatMap((entry) -> entry.getKey().equals("$ref") ? List.of((String) entry.getValue()).stream()
						: references(entry.getValue()).stream())
				.toList();
			case List<?> list -> list.stream().flatMap((item) -> references(item).stream()).toList();
			default -> List.of();
		};
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Map<String, Object>> channels() {
		return (Map<String, Map<String, Object>>) (Map<String, ?>) child(document, "channels");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> child(Map<String, Object> node, String... path) {
		Map<String, Object> here = node;
		for (String step : path) {
			assertThat(here).containsKey(step);
			here = (Map<String, Object>) here.get(step);
		}
		return here;
	}

}
