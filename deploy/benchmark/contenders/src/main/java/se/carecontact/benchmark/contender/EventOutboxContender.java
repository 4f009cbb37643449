package se.carecontact.benchmark.contender;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

import se.carecontact.outbox.EventOutbox;
import se.carecontact.outbox.EventOutboxAutoConfiguration;
import se.carecontact.outbox.OutgoingEvent;

/** The suite's own, with the settings it ships with. */
final class EventOutboxContender implements Contender {

	private final Settings settings;

	private @Nullable ConfigurableApplicationContext writing;

	private @Nullable ConfigurableApplicationContext sending;

	EventOutboxContender(Settings settings) {
		this.settings = settings;
	}

	/** A service whose relay is switched off, to leave events unsent. */
	@Override
	public void prepare() throws SQLException {
		ConfigurableApplicationContext context = context(false);
		this.writing = context;
		try (Connection connection = context.getBean(DataSource.class).getConnection()) {
			Aggregates.prepare(connection, this.settings.keys());
		}
	}

	/** The service as it usually is: who writes wakes the relay. */
	@Override
	public void start() {
		this.sending = context(true);
	}

	private ConfigurableApplicationContext context(boolean relay) {
		return new SpringApplicationBuilder(Service.class).properties(Map.of("spring.main.web-application-type", "none",
				"spring.main.banner-mode", "off", "logging.level.root", "WARN", "spring.datasource.url",
				this.settings.url(), "spring.datasource.username", this.settings.username(),
				"spring.datasource.password", this.settings.password(), "care.outbox.service-name", "contender",
				"care.outbox.relay", relay, "care.kafka.bootstrap-servers", this.settings.kafka()))
			.run();
	}

	@Override
	public void commit(List<Event> events) {
		ConfigurableApplicationContext service = (this.sending != null) ? this.sending : this.writing;
		if (service == null) {
			throw new IllegalStateException("Not prepared");
		}
		DataSource dataSource = service.getBean(DataSource.class);
		EventOutbox outbox = service.getBean(EventOutbox.class);
		service.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			try {
				Aggregates.change(DataSourceUtils.getConnection(dataSource), events);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			if (events.size() == 1) {
				outbox.append(outgoing(events.getFirst()));
			}
			else {
				outbox.appendAll(events.stream().map(this::outgoing).toList());
			}
		});
	}

	private OutgoingEvent outgoing(Event event) {
		return new OutgoingEvent(this.settings.topic(), event.key(), "Changed", event.text(), Instant.now(), Map.of());
	}

	@Override
	public void close() {
		if (this.sending != null) {
			this.sending.close();
		}
		if (this.writing != null) {
			this.writing.close();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, EventOutboxAutoConfiguration.class })
	static class Service {

		@Bean
		Serializer<Object> eventSerializer() {
			return (topic, value) -> ((String) value).getBytes(StandardCharsets.UTF_8);
		}

	}

}
