package se.carecontact.integration.facade;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the facade at {@code /fhir}; who may call it is said where all security is. */
@Configuration(proxyBeanMethods = false)
class FacadeConfig {

	@Bean
	ServletRegistrationBean<FacadeServlet> facade(CareTeamProvider careTeams) {
		ServletRegistrationBean<FacadeServlet> servlet = new ServletRegistrationBean<>(new FacadeServlet(careTeams),
				"/fhir/*");
		servlet.setName("fhir-facade");
		// What is wrong with it is to be known at start, not at the first read.
		servlet.setLoadOnStartup(1);
		return servlet;
	}

}
