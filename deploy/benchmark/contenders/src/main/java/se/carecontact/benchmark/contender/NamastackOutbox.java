package se.carecontact.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import javax.sql.DataSource;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxHandler;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

import se.carecontact.outbox.EventOutboxAutoConfiguration;

/**
 * namastack-outbox with its JDBC starter. Its handler does what that of its Kafka module
 * does, which is not to be had in this version: send, and wait for the broker.
 *
 * <p>
 * As it ships it looks every 2 s and takes 10 keys at a time, which no pace measured here
 * survives; so it looks every 20 ms and takes 500 keys, with 8 threads, and deletes what
 * is sent, by its own settings. Those about replicas are as it ships.
 */
final class NamastackOutbox implements Contender {

	private final Settings settings;

	private final ConfigurableApplicationContext service;

	NamastackOutbox(Settings settings) {
		this.settings = settings;
		this.service = new SpringApplicationBuilder(Service.class)
			.properties(Map.ofEntries(Map.entry("spring.main.web-application-type", "none"),
					Map.entry("spring.main.banner-mode", "off"), Map.entry("logging.config", "classpath:logback.xml"),
					Map.entry("spring.datasource.url", settings.url()),
					Map.entry("spring.datasource.username", settings.username()),
					Map.entry("spring.datasource.password", settings.password()),
					Map.entry("namastack.outbox.polling.trigger", "fixed"),
					Map.entry("namastack.outbox.polling.fixed.interval", "20ms"),
					Map.entry("namastack.outbox.polling.batch-size", "500"),
					Map.entry("namastack.outbox.processing.delete-completed-records", "true"),
					Map.entry("namastack.outbox.processing.executor-core-pool-size", "8"),
					Map.entry("namastack.outbox.processing.executor-max-pool-size", "8")))
			.initializers((context) -> ((ConfigurableApplicationContext) context).getBeanFactory()
				.registerSingleton("contender", settings))
			.run();
	}

	@Override
	public void prepare() throws SQLException {
		try (Connection connection = this.service.getBean(DataSource.class).getConnection()) {
			Aggregates.prepare(connection, this.settings.keys());
		}
	}

	/** It looks from its start on; until now its handler keeps it waiting. */
	@Override
	public void start() {
		this.service.getBean(Sender.class).start();
	}

	@Override
	public void commit(List<Event> events) {
		DataSource dataSource = this.service.getBean(DataSource.class);
		Outbox outbox = this.service.getBean(Outbox.class);
		this.service.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			try {
				Aggregates.change(DataSourceUtils.getConnection(dataSource), events);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			events.forEach((event) -> outbox.schedule(event.text(), event.key().toString()));
		});
	}

	@Override
	public void close() {
		this.service.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = EventOutboxAutoConfiguration.class)
	static class Service {

		@Bean
		Sender sender(Settings settings) {
			return new Sender(settings);
		}

	}

	/** Sends one record at a time, as its keys' order asks for. */
	static class Sender implements OutboxHandler {

		private final Producer<String, byte[]> producer;

		private final String topic;

		private final CountDownLatch started = new CountDownLatch(1);

		Sender(Settings settings) {
			this.producer = new KafkaProducer<>(Producers.config(settings), new StringSerializer(),
					new ByteArraySerializer());
			this.topic = settings.topic();
		}

		void start() {
			this.started.countDown();
		}

		@Override
		public void handle(Object payload, OutboxRecordMetadata metadata) {
			byte[] value = ((String) payload).getBytes(StandardCharsets.UTF_8);
			try {
				this.started.await();
				this.producer.send(new ProducerRecord<>(this.topic, metadata.getKey(), value)).get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

}
