package se.carecontact.integration.lifecare;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;

/**
 * An event becomes the card of contacts as it is now, and the card is put in Lifecare.
 */
@Component
class ContactEventsToLifecareContactsRoute extends RouteBuilder {

	private final CareContactsCards cards;

	private final LifecareContacts lifecare;

	ContactEventsToLifecareContactsRoute(CareContactsCards cards, LifecareContacts lifecare) {
		this.cards = cards;
		this.lifecare = lifecare;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + ContactEventsToLifecareContacts.ID)
			.routeId(ContactEventsToLifecareContacts.ID)
			.bean(this.cards, "cardFor")
			.bean(this.lifecare, "put");
		// @formatter:on
	}

}
