package se.carecontact.integration.primarycare;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/** Contacts, plans and consents to primary care. */
@Component
class PrimaryCareRoutes extends RouteBuilder {

	private final ToPrimaryCare mapping;

	private final FhirServer server;

	PrimaryCareRoutes(ToPrimaryCare mapping, FhirServer server) {
		this.mapping = mapping;
		this.server = server;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + ConsentsToPrimaryCare.ID)
			.routeId(ConsentsToPrimaryCare.ID)
			.bean(this.mapping, "transactionFor")
			.bean(this.server, "write");

		from("direct:" + ContactEventsToPrimaryCare.ID)
			.routeId(ContactEventsToPrimaryCare.ID)
			.bean(this.mapping, "transactionFor")
			.bean(this.server, "write");
		// @formatter:on
	}

}
