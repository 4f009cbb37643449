package se.carecontact.integration.primarycare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;

/** What has been published of a client on {@code care.primary-care-events}. */
final class PublishedEvents implements AutoCloseable {

	private final KafkaConsumer<String, Object> consumer;

	private final List<SpecificRecord> events = new ArrayList<>();

	private final UUID client;

	PublishedEvents(UUID client) {
		this.client = client;
		CareEnvironment environment = CareEnvironment.shared();
		Deserializer<Object> values = CareSerde.deserializer(environment.schemaRegistryUrl());
		this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
				environment.kafkaBootstrapServers(), ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
				new StringDeserializer(), values);
		List<TopicPartition> partitions = this.consumer.partitionsFor(CareTopics.PRIMARY_CARE_EVENTS)
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	List<SpecificRecord> all() {
		for (ConsumerRecord<String, Object> record : this.consumer.poll(Duration.ofMillis(200))) {
			if (record.key().equals(this.client.toString())) {
				this.events.add((SpecificRecord) record.value());
			}
		}
		return this.events;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
