package se.carecontact.contact.followup.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.followup.SmallGroups;

@Configuration(proxyBeanMethods = false)
class FollowUpConfiguration {

	@Bean
	SmallGroups smallGroups(@Value("${care.follow-up.smallest-group:5}") int threshold) {
		return new SmallGroups(threshold);
	}

}
