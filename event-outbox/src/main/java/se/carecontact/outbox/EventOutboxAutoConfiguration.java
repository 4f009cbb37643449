package se.carecontact.outbox;

import javax.sql.DataSource;

import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives a service with a {@code DataSource} the {@link ConsumedSequences}, and, if it has
 * a {@code care.outbox.service-name}, the {@link EventOutbox} with its running relay. The
 * service provides the bean {@code eventSerializer}, a Kafka {@code Serializer<Object>}.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnBean(DataSource.class)
public class EventOutboxAutoConfiguration {

	/** After the service's own migrations, which want to find their schema empty. */
	@Bean
	@DependsOnDatabaseInitialization
	OutboxSchema outboxSchema(DataSource dataSource) {
		return new OutboxSchema(dataSource).migrate();
	}

	@Bean
	ConsumedSequences consumedSequences(DataSource dataSource, OutboxSchema schema) {
		return new ConsumedSequences(dataSource);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("care.outbox.service-name")
	@EnableConfigurationProperties({ OutboxProperties.class, OutboxKafkaProperties.class })
	static class Publishing {

		@Bean
		OutboxIdentity outboxIdentity(OutboxSchema schema, OutboxProperties properties) {
			return schema.identity(properties.serviceName(), new Shards(properties.shards()));
		}

		@Bean
		WakeUp outboxWakeUp() {
			return new WakeUp();
		}

		@Bean
		EventOutbox eventOutbox(DataSource dataSource, OutboxIdentity identity,
				@Qualifier("eventSerializer") Serializer<Object> serializer, WakeUp wakeUp) {
			return new JdbcEventOutbox(dataSource, identity.shards(), serializer, wakeUp::signal);
		}

		@Bean
		@ConditionalOnBooleanProperty(name = "care.outbox.relay", matchIfMissing = true)
		OutboxRelay outboxRelay(DataSource dataSource, OutboxIdentity identity, OutboxProperties properties,
				OutboxKafkaProperties kafka, WakeUp wakeUp, ObjectProvider<RelayObserver> observer) {
			OutboxProducers producers = new OutboxProducers(identity, kafka.connection());
			return new OutboxRelay(() -> new Relay(dataSource, identity, properties.relaySettings(), wakeUp,
					observer.getIfAvailable(() -> RelayObserver.NONE), producers));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
	@ConditionalOnProperty("care.outbox.service-name")
	static class Metrics {

		@Bean
		OutboxMetrics outboxMetrics(DataSource dataSource, OutboxSchema schema) {
			return new OutboxMetrics(dataSource);
		}

	}

}
