package se.carecontact.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.serialization.Serializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** A small service with its own migrations, on a database that is empty at first. */
class EventOutboxAutoConfigurationTests {

	private final Database database = CareEnvironment.shared().newDatabase("service");

	private final String topic = "events-" + UUID.randomUUID();

	@Test
	void a_service_appends_and_the_event_arrives() {
		Bench.createTopic(this.topic, 1);
		try (ConfigurableApplicationContext service = start("--care.outbox.service-name=letter-service")) {
			append(service);

			try (TopicReader reader = new TopicReader(this.topic)) {
				assertThat(reader.await(1)).extracting(Received::value).containsExactly("hello");
			}
		}
	}

	@Test
	void a_service_starts_again_on_its_tables_and_its_outbox() {
		UUID before;
		try (ConfigurableApplicationContext service = start("--care.outbox.service-name=letter-service")) {
			before = service.getBean(OutboxIdentity.class).outboxId();
		}
		try (ConfigurableApplicationContext service = start("--care.outbox.service-name=letter-service")) {
			assertThat(service.getBean(OutboxIdentity.class).outboxId()).isEqualTo(before);
			assertThat(service.getBean(OutboxRelay.class).isRunning()).isTrue();
		}
	}

	@Test
	void a_process_without_a_relay_only_appends() {
		try (ConfigurableApplicationContext service = start("--care.outbox.service-name=letter-service",
				"--care.outbox.relay=false")) {
			append(service);

			assertThat(service.getBeansOfType(OutboxRelay.class)).isEmpty();
			assertThat(service.getBean(JdbcClient.class)
				.sql("SELECT count(*) FROM event_outbox")
				.query(Long.class)
				.single()).isEqualTo(1);
		}
	}

	@Test
	void a_service_that_only_consumes_has_no_outbox_but_the_consumed_sequences() {
		try (ConfigurableApplicationContext service = start()) {
			assertThat(service.getBeansOfType(EventOutbox.class)).isEmpty();
			assertThat(service.getBeansOfType(ConsumedSequences.class)).hasSize(1);
		}
	}

	@Test
	void the_backlog_and_what_was_sent_are_metrics() {
		SimpleMeterRegistry meters = new SimpleMeterRegistry();
		try (ConfigurableApplicationContext service = start("--care.outbox.service-name=letter-service")) {
			service.getBean(OutboxMetrics.class).bindTo(meters);
			append(service);

			assertThat(meters.get("event.outbox.unsent").gauge().value()).isEqualTo(1);
			assertThat(meters.get("event.outbox.oldest.age").gauge().value()).isPositive();
			Bench.createTopic(this.topic, 1);
			Awaitility.await()
				.atMost(Duration.ofSeconds(90))
				.until(() -> meters.get("event.outbox.unsent").gauge().value() == 0);
			assertThat(meters.get("event.outbox.oldest.age").gauge().value()).isZero();
			assertThat(meters.get("event.outbox.sent").functionCounter().count()).isEqualTo(1);
		}
	}

	private void append(ConfigurableApplicationContext service) {
		OutgoingEvent event = new OutgoingEvent(this.topic, UUID.randomUUID(), "Letter", "hello",
				Instant.parse("2026-11-02T08:00:00Z"), Map.of());
		service.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> service.getBean(EventOutbox.class).append(event));
	}

	private ConfigurableApplicationContext start(String... more) {
		return new SpringApplicationBuilder(LetterService.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.datasource.url", this.database.jdbcUrl(), "spring.datasource.username",
					this.database.username(), "spring.datasource.password", this.database.password(),
					"care.kafka.bootstrap-servers", CareEnvironment.shared().kafkaBootstrapServers(),
					"spring.main.banner-mode", "off"))
			.run(more);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class LetterService {

		@Bean
		Serializer<Object> eventSerializer() {
			return new Bench.TextSerializer();
		}

	}

}
