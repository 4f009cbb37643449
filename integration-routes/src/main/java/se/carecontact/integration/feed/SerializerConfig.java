package se.carecontact.integration.feed;

import org.apache.kafka.common.serialization.Serializer;
import se.carecontact.schemas.CareSerde;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the outbox writes events with. */
@Configuration(proxyBeanMethods = false)
class SerializerConfig {

	@Bean
	Serializer<Object> eventSerializer(@Value("${care.schema-registry.url}") String registryUrl) {
		return CareSerde.serializer(registryUrl);
	}

}
