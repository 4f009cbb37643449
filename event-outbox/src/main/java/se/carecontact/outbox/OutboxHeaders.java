package se.carecontact.outbox;

import java.util.Set;

/** The Kafka headers which the outbox sets on each event; UTF-8 text. */
public final class OutboxHeaders {

	/** The event's id, a UUID; the same in each repeat. */
	public static final String EVENT_ID = "event-id";

	/** A number that rises with each event of the aggregate in this service, by one. */
	public static final String SEQ = "seq";

	/** The event's type. */
	public static final String TYPE = "type";

	/** When it became true, as an ISO-8601 instant. */
	public static final String OCCURRED_AT = "occurred-at";

	static final Set<String> ALL = Set.of(EVENT_ID, SEQ, TYPE, OCCURRED_AT);

	private OutboxHeaders() {
	}

}
