package se.carecontact.integration.support;

import se.carecontact.integration.partner.PartnerConnections;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What tests put beside, or in place of, the application's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	JwtDecoder jwtDecoder() {
		return Tokens.decoder();
	}

	@Bean(destroyMethod = "close")
	TestKafka testKafka() {
		return new TestKafka();
	}

	@Bean
	ReportChannel reportChannel(PartnerConnections connections, JsonMapper mapper) {
		return new ReportChannel(connections, mapper);
	}

	@Bean
	LedgerView ledgerView(JdbcClient jdbc) {
		return new LedgerView(jdbc);
	}

}
