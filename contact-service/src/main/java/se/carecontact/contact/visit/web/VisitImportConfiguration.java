package se.carecontact.contact.visit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.platform.web.StreamedBody;

@Configuration(proxyBeanMethods = false)
class VisitImportConfiguration {

	@Bean
	StreamedBody visitImport() {
		return new StreamedBody("/visits/import");
	}

}
