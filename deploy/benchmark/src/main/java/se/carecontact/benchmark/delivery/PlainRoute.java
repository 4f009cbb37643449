package se.carecontact.benchmark.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;

/**
 * What one writes in an hour: a Camel route from Kafka to HTTP, with Camel's defaults. It
 * keeps no ledger, and what it does when the partner is down is another story.
 */
final class PlainRoute implements AutoCloseable {

	private static final int PARTITIONS = 6;

	private final String topic = "benchmark-plain-route-" + UUID.randomUUID();

	private final CamelContext camel = new DefaultCamelContext();

	private final Town town;

	private final BareClient bodies;

	private final KafkaProducer<String, String> producer;

	private PlainRoute(Town town, BareClient bodies, KafkaProducer<String, String> producer) {
		this.town = town;
		this.bodies = bodies;
		this.producer = producer;
	}

	static PlainRoute start(Town town, BareClient bodies) {
		Stage stage = town.stage();
		Map<String, Object> broker = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stage.kafkaBootstrapServers());
		PlainRoute route = new PlainRoute(town, bodies,
				new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stage.kafkaBootstrapServers(),
						ProducerConfig.LINGER_MS_CONFIG, 5), new StringSerializer(), new StringSerializer()));
		Topics.create(broker, route.topic, PARTITIONS);
		try {
			route.camel.addRoutes(route.routes(stage.kafkaBootstrapServers()));
			route.camel.start();
			return route;
		}
		catch (Exception ex) {
			route.close();
			throw new BenchmarkRefusal("Camel's plain route does not start.", ex);
		}
	}

	private RouteBuilder routes(String brokers) {
		return new RouteBuilder() {

			@Override
			public void configure() {
				from("kafka:" + PlainRoute.this.topic + "?brokers=" + brokers
						+ "&groupId=plain-route&autoOffsetReset=earliest&consumersCount=" + PARTITIONS)
					.process((exchange) -> exchange.getMessage()
						.setHeader("Idempotency-Key",
								new String(exchange.getMessage().getHeader("Idempotency-Key", byte[].class),
										StandardCharsets.UTF_8)))
					.setHeader(Exchange.HTTP_METHOD, constant("POST"))
					.setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
					.to(PlainRoute.this.bodies.messages());
			}

		};
	}

	/**
	 * Publishes so many, and waits until they have come.
	 * @return how many a second came, from the first one's publishing
	 */
	double send(int count) throws InterruptedException {
		int journalled = this.town.standIns().lifecare().journal().size();
		long began = System.currentTimeMillis();
		for (int index = 0; index < count; index++) {
			ProducerRecord<String, String> record = new ProducerRecord<>(this.topic, "client-" + index % 500,
					this.bodies.body(index));
			record.headers().add("Idempotency-Key", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
			this.producer.send(record);
		}
		this.producer.flush();
		Town.await("all by Camel", () -> this.town.standIns().lifecare().journal().size() - journalled >= count);
		long last = this.town.standIns()
			.lifecare()
			.journal()
			.since(journalled + count - 1)
			.getFirst()
			.arrivedAt()
			.toEpochMilli();
		return count * 1000.0 / (last - began);
	}

	@Override
	public void close() {
		this.camel.stop();
		this.producer.close();
	}

}
