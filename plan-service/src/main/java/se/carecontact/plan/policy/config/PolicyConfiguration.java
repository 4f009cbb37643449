package se.carecontact.plan.policy.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.plan.policy.PlanPolicies;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

	@Bean
	PlanPolicies planPolicies(PolicyProperties properties) {
		return properties.toPolicies();
	}

}
