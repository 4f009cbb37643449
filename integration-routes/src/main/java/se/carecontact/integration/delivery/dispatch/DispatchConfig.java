package se.carecontact.integration.delivery.dispatch;

import org.apache.camel.CamelContext;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerClaims;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one dispatcher of this process. */
@Configuration(proxyBeanMethods = false)
class DispatchConfig {

	@Bean
	Dispatcher dispatcher(LedgerClaims claims, PartnerGates gates, DeliverHead deliverHead, DispatchSignal signal,
			DispatchProperties properties, CamelContext camel) {
		return new Dispatcher(claims, gates, deliverHead, signal, properties, () -> camel.getStatus().isStarted());
	}

}
