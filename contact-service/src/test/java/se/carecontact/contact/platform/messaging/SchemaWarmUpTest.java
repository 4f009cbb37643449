package se.carecontact.contact.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import se.carecontact.environment.CareEnvironment;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.schemas.CareSerde;
import se.carecontact.schemas.CareTopics;
import se.carecontact.schemas.SchemaRegistration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SchemaWarmUpTest {

	private static final CareEnvironment ENVIRONMENT = CareEnvironment.shared();

	@Test
	void an_event_of_a_type_not_written_before_is_written_while_the_registry_is_away() {
		SchemaRegistration.registerAll(ENVIRONMENT.schemaRegistryUrl());
		Serializer<Object> cold = CareSerde.serializer(ENVIRONMENT.schemaRegistryUrl());
		Serializer<Object> warm = CareSerde.serializer(ENVIRONMENT.schemaRegistryUrl());
		Thread asking = new SchemaWarmUp(warm).ask();
		await().atMost(Duration.ofSeconds(30)).until(() -> !asking.isAlive());
		ENVIRONMENT.registry().stop();
		try {
			assertThat(warm.serialize(CareTopics.CONTACT_EVENTS, duty())).isNotEmpty();
			assertThatThrownBy(() -> cold.serialize(CareTopics.CONTACT_EVENTS, duty()))
				.isInstanceOf(SerializationException.class);
		}
		finally {
			ENVIRONMENT.registry().start();
		}
	}

	private static DutyDone duty() {
		return DutyDone.newBuilder()
			.setClientId(UUID.randomUUID())
			.setMunicipalityId("1080")
			.setUnitId("hemtjanst-centrum")
			.setOccurredAt(Instant.EPOCH)
			.setDutyId(UUID.randomUUID())
			.setKind(DutyKind.SIP)
			.setDoneOn(LocalDate.EPOCH)
			.setDoneBy(new Actor("anna-berg", "Anna Berg"))
			.build();
	}

}
