package se.carecontact.contact.platform.messaging;

import java.io.IOException;
import java.util.List;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.carecontact.schemas.CareTopics;
import se.carecontact.schemas.EventCatalogue;
import se.carecontact.schemas.EventType;

/**
 * Asks the registry for every schema the service writes, once and before the first event:
 * so that no first event is slow, and a later outage of the registry stops no one. Where
 * the registry does not answer, each schema is asked for when its first event is written.
 */
@Component
class SchemaWarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(SchemaWarmUp.class);

	private static final List<String> TOPICS = List.of(CareTopics.CLIENTS, CareTopics.CONTACT_EVENTS);

	private final Serializer<Object> serializer;

	SchemaWarmUp(Serializer<Object> eventSerializer) {
		this.serializer = eventSerializer;
	}

	/** Asks on a thread of its own, so that no start waits for the registry. */
	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		ask();
	}

	Thread ask() {
		return Thread.ofVirtual().name("schema-warm-up").start(() -> {
			if (this.serializer instanceof KafkaAvroSerializer avro) {
				ask(avro.getSchemaRegistryClient());
			}
		});
	}

	private static void ask(SchemaRegistryClient registry) {
		try {
			for (EventType type : EventCatalogue.all()) {
				if (TOPICS.contains(type.topic())) {
					registry.getId(type.subject(), new AvroSchema(type.schema()));
				}
			}
		}
		catch (IOException | RestClientException ex) {
			LOG.warn("The schema registry did not give every schema yet: {}", ex.getMessage());
		}
	}

}
