package se.carecontact.integration.caremanager;

import org.apache.camel.builder.RouteBuilder;
import se.carecontact.integration.lifecare.LifecareMessages;

import org.springframework.stereotype.Component;

/** A follow-up becomes a message to the care manager. */
@Component
class FollowUpsToCareManagerRoute extends RouteBuilder {

	private final CareManagerMessages messages;

	private final LifecareMessages lifecare;

	FollowUpsToCareManagerRoute(CareManagerMessages messages, LifecareMessages lifecare) {
		this.messages = messages;
		this.lifecare = lifecare;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + FollowUpsToCareManager.ID)
			.routeId(FollowUpsToCareManager.ID)
			.bean(this.messages, "messageFor")
			.bean(this.lifecare, "post");
		// @formatter:on
	}

}
