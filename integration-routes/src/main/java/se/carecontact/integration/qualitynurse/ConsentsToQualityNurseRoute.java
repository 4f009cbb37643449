package se.carecontact.integration.qualitynurse;

import org.apache.camel.builder.RouteBuilder;
import se.carecontact.integration.lifecare.LifecareMessages;

import org.springframework.stereotype.Component;

/** A change of consent becomes a message to the quality nurse. */
@Component
class ConsentsToQualityNurseRoute extends RouteBuilder {

	private final QualityNurseMessages messages;

	private final LifecareMessages lifecare;

	ConsentsToQualityNurseRoute(QualityNurseMessages messages, LifecareMessages lifecare) {
		this.messages = messages;
		this.lifecare = lifecare;
	}

	@Override
	public void configure() {
		// @formatter:off
		from("direct:" + ConsentsToQualityNurse.ID)
			.routeId(ConsentsToQualityNurse.ID)
			.bean(this.messages, "messageFor")
			.bean(this.lifecare, "post");
		// @formatter:on
	}

}
