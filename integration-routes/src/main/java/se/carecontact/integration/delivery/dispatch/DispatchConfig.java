package se.carecontact.integration.delivery.dispatch;

import org.apache.camel.CamelContext;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.LedgerClaims;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one dispatcher of this process. */
@Configuration(proxyBeanMethods = false)
class DispatchConfig {

	@Bean
	Dispatcher dispatcher(LedgerClaims claims, PartnerGates gates, DeliverHead deliverHead, DispatchSignal signal,
			DispatchProperties properties, ObjectProvider<CamelContext> camel) {
		// By way of a provider: a lifecycle bean that depends on Camel has it started
		// before its routes are there.
		return new Dispatcher(claims, gates, deliverHead, signal, properties,
				() -> camel.getObject().getStatus().isStarted());
	}

}
