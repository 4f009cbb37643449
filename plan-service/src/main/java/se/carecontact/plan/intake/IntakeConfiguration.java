package se.carecontact.plan.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.plan.platform.messaging.RegistryProperties;
import se.carecontact.schemas.CareSerde;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

	@Bean
	EventReader eventReader(RegistryProperties registry) {
		return new EventReader(CareSerde.deserializer(registry.url()));
	}

}
