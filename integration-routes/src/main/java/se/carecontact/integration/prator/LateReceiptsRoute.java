package se.carecontact.integration.prator;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/** Asks for late receipts now and then. */
@Component
class LateReceiptsRoute extends RouteBuilder {

	static final String ID = "receipts-from-prator";

	private final LateReceipts receipts;

	private final PratorProperties properties;

	LateReceiptsRoute(LateReceipts receipts, PratorProperties properties) {
		this.receipts = receipts;
		this.properties = properties;
	}

	@Override
	public void configure() {
		long interval = this.properties.receiptInterval().toMillis();
		// @formatter:off
		from("timer:" + ID + "?delay=" + interval + "&period=" + interval)
			.routeId(ID)
			.to("direct:" + ID);

		from("direct:" + ID)
			.routeId("ask-" + ID)
			.bean(this.receipts, "ask");
		// @formatter:on
	}

}
