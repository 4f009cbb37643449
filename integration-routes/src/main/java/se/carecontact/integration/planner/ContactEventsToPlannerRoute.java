package se.carecontact.integration.planner;

import org.apache.camel.builder.RouteBuilder;
import se.carecontact.integration.lifecare.LifecareMessages;

import org.springframework.stereotype.Component;

/**
 * An event becomes a message, and the message goes to the planners' inbox in Lifecare.
 */
@Component
class ContactEventsToPlannerRoute extends RouteBuilder {

	private final PlannerMessages messages;

	private final LifecareMessages lifecare;

	ContactEventsToPlannerRoute(PlannerMessages messages, LifecareMessages lifecare) {
		this.messages = messages;
		this.lifecare = lifecare;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + ContactEventsToPlanner.ID)
			.routeId(ContactEventsToPlanner.ID)
			.bean(this.messages, "messageFor")
			.bean(this.lifecare, "post");
		// @formatter:on
	}

}
