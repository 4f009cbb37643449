package se.carecontact.integration;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * Delivers every committed event to every partner that should have it: in order per
 * client, with one effect, and never because of one partner late at another.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IntegrationRoutes {

	static {
		// Camel follows Spring's choice of virtual threads for its poll threads too; a
		// Kafka
		// consumer is kept on a platform thread, as its client library expects.
		System.setProperty("camel.threads.virtual.enabled", "false");
	}

	/** Starts the application; its settings come from the environment. */
	public static void main(String[] args) {
		SpringApplication.run(IntegrationRoutes.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
