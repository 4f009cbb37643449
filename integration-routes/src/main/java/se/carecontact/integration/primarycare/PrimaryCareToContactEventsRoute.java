package se.carecontact.integration.primarycare;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/** The region's contacts, read by asking again and again for what changed. */
@Component
class PrimaryCareToContactEventsRoute extends RouteBuilder {

	static final String ID = "primary-care-to-contact-events";

	private final RegionPoll region;

	private final PrimaryCareProperties properties;

	PrimaryCareToContactEventsRoute(RegionPoll region, PrimaryCareProperties properties) {
		this.region = region;
		this.properties = properties;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("timer:" + ID + "?period=" + this.properties.poll().tick().toMillis())
			.routeId(ID)
			.to("direct:" + ID);

		from("direct:" + ID)
			.routeId("read-" + ID)
			.bean(this.region, "poll");
		// @formatter:on
	}

}
