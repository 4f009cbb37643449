package se.carecontact.schemas;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import se.carecontact.environment.CareEnvironment;
import se.carecontact.events.plan.PlanDrafted;
import se.carecontact.events.plan.PlanOpened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What goes on and what stops while the registry is down.
 */
class RegistryOutageTests {

	private static final EventType OPENED = EventCatalogue.find(PlanOpened.class.getName()).orElseThrow();

	private static final EventType DRAFTED = EventCatalogue.find(PlanDrafted.class.getName()).orElseThrow();

	private final CareEnvironment environment = CareEnvironment.shared();

	private Serializer<Object> serializer;

	private Deserializer<Object> deserializer;

	@BeforeEach
	void loseTheRegistryAfterOneEvent() {
		String url = this.environment.schemaRegistryUrl();
		SchemaRegistration.registerAll(url);
		this.serializer = CareSerde.serializer(url);
		this.deserializer = CareSerde.deserializer(url);
		this.deserializer.deserialize(OPENED.topic(), write(OPENED));
		this.environment.registry().stop();
	}

	@AfterEach
	void bringTheRegistryBack() {
		this.serializer.close();
		this.deserializer.close();
		this.environment.registry().start();
	}

	@Test
	void events_of_a_kind_seen_before_go_on_and_others_fail_until_it_is_back() {
		assertThat(this.deserializer.deserialize(OPENED.topic(), write(OPENED))).isEqualTo(SampleEvents.full(OPENED));
		assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> write(DRAFTED));

		this.environment.registry().start();
		assertThat(this.deserializer.deserialize(DRAFTED.topic(), write(DRAFTED)))
			.isEqualTo(SampleEvents.full(DRAFTED));
	}

	@Test
	void registration_fails_with_a_sentence() {
		String url = this.environment.schemaRegistryUrl();
		assertThatExceptionOfType(RegistryFailed.class).isThrownBy(() -> SchemaRegistration.registerAll(url))
			.withMessageStartingWith("The schema registry failed at care.clients-");
	}

	private byte[] write(EventType type) {
		return this.serializer.serialize(type.topic(), SampleEvents.full(type));
	}

}
