package se.carecontact.integration.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.environment.Database;
import se.carecontact.schemas.SchemaRegistration;
import se.carecontact.schemas.TopicSetup;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application what its environment variables would. */
class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		CareEnvironment environment = CareEnvironment.shared();
		Database database = environment.newDatabase("integration");
		TopicSetup.createAll(environment.kafkaBootstrapServers());
		SchemaRegistration.registerAll(environment.schemaRegistryUrl());
		TestPropertyValues.of(Map.ofEntries(Map.entry("CARE_DATABASE_URL", database.jdbcUrl()),
				Map.entry("CARE_DATABASE_USERNAME", database.username()),
				Map.entry("CARE_DATABASE_PASSWORD", database.password()),
				Map.entry("CARE_KAFKA_BOOTSTRAP_SERVERS", environment.kafkaBootstrapServers()),
				Map.entry("CARE_SCHEMA_REGISTRY_URL", environment.schemaRegistryUrl()),
				Map.entry("CARE_ISSUER_URI", Partners.CONTACT_SERVICE.baseUrl()),
				Map.entry("CARE_TOKEN_URI", Partners.CONTACT_SERVICE.baseUrl() + "/oauth2/token"),
				Map.entry("CARE_CONTACT_SERVICE_URL", Partners.CONTACT_SERVICE.baseUrl()),
				Map.entry("CARE_CLIENT_SECRET", "test-secret"), Map.entry("CARE_DECISIONS_FOLDER", newFolder()),
				Map.entry("care.decisions-from-file.municipalities.1080.client-id", "case-system"),
				Map.entry("care.decisions-from-file.municipalities.1080.client-secret", "test-secret"),
				Map.entry("care.decisions-from-file.settle", "200ms"),
				Map.entry("care.decisions-from-file.interval", "200ms"),
				Map.entry("CARE_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32])),
				Map.entry("CARE_LIFECARE_URL", Partners.LIFECARE.baseUrl() + "/WE.EC.Integration.Host"),
				Map.entry("CARE_LIFECARE_DOMAIN", "karlskrona"), Map.entry("CARE_LIFECARE_KEY", "secret-key"),
				Map.entry("CARE_PRATOR_URL", Partners.PRATOR.baseUrl() + "/prator/api/v1"),
				Map.entry("CARE_PRIMARY_CARE_URL", Partners.PRIMARY_CARE.baseUrl() + "/fhir"),
				Map.entry("CARE_PRATOR_CARE_GIVER_HSA_ID", "SE2120000829-1000"),
				Map.entry("CARE_PRATOR_CARE_UNIT_HSA_ID", "SE2120000829-1A01"),
				Map.entry("CARE_PRATOR_RECEIPT_INTERVAL", "1h"), Map.entry("CARE_PRIMARY_CARE_TOKEN", "test-token"),
				Map.entry("CARE_PRIMARY_CARE_POLL_INTERVAL", "1h"), Map.entry("care.primary-care.poll.page-size", "1"),
				Map.entry("care.kafka.patience", "4s"), Map.entry("care.kafka.rest", "200ms"),
				Map.entry("care.dispatch.lease", "8s"), Map.entry("care.dispatch.first-backoff", "50ms"),
				Map.entry("care.dispatch.longest-backoff", "300ms"), Map.entry("care.dispatch.recheck", "60s"),
				Map.entry("care.dispatch.unanswered-recheck", "200ms"), Map.entry("care.alerts.interval", "300ms"),
				Map.entry("care.consent.first-probe", "200ms"), Map.entry("care.consent.longest-probe", "500ms"),
				Map.entry("care.dispatch.breaker.first-probe", "200ms"),
				Map.entry("care.dispatch.breaker.longest-probe", "500ms"),
				Map.entry("care.reconciliation.nightly", "false"),
				Map.entry("care.reconciliation.requests-per-second", "100"),
				Map.entry("care.reconciliation.rest", "300ms"), Map.entry("care.partners.lifecare.timeout", "2s"),
				Map.entry("care.partners.lifecare.requests-per-second", "200"),
				Map.entry("care.partners.prator.timeout", "2s"),
				Map.entry("care.partners.prator.requests-per-second", "200"),
				Map.entry("care.partners.primary-care.timeout", "2s"),
				Map.entry("care.partners.primary-care.requests-per-second", "200")))
			.applyTo(context);
	}

	private static String newFolder() {
		try {
			return Files.createTempDirectory("decisions").toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
