package se.carecontact.contact.staff.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.platform.web.StreamedBody;

@Configuration(proxyBeanMethods = false)
class StaffImportConfiguration {

	@Bean
	StreamedBody staffImport() {
		return new StreamedBody("/staff/import");
	}

}
