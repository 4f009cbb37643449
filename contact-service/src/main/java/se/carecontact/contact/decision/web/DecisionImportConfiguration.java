package se.carecontact.contact.decision.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.platform.web.StreamedBody;

@Configuration(proxyBeanMethods = false)
class DecisionImportConfiguration {

	@Bean
	StreamedBody decisionImport() {
		return new StreamedBody("/decisions/import");
	}

}
