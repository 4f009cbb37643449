package se.carecontact.integration.delivery;

import org.apache.camel.builder.RouteConfigurationBuilder;

import org.springframework.stereotype.Component;

/**
 * No route handles an error or repeats a step: dispatch alone decides what an exception
 * means. Camel's default handler would also log the exchange, and with it the event.
 */
@Component
class DispatchRouteErrors extends RouteConfigurationBuilder {

	@Override
	public void configuration() {
		routeConfiguration().errorHandler(noErrorHandler());
	}

}
