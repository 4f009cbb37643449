package se.carecontact.contact.platform.web;

import org.springframework.core.Ordered;

/** The filters' order. Spring Security stands at -100: before it no caller is known. */
final class FilterOrder {

	/** First, so that every answer and log line has the request's id. */
	static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE + 10;

	/** After security: a stranger is refused as such, whatever is sent. */
	static final int BODY_LIMIT = -50;

	/** Last, since it holds a transaction around the handler. */
	static final int IDEMPOTENCY = -40;

	private FilterOrder() {
	}

}
