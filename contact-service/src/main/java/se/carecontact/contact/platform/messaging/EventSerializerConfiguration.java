package se.carecontact.contact.platform.messaging;

import org.apache.kafka.common.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.schemas.CareSerde;

/** The serializer that the outbox uses inside the business transaction. */
@Configuration(proxyBeanMethods = false)
class EventSerializerConfiguration {

	@Bean(destroyMethod = "close")
	Serializer<Object> eventSerializer(RegistryProperties registry) {
		return CareSerde.serializer(registry.url());
	}

}
