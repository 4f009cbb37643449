package se.carecontact.schemas;

import java.util.List;

/**
 * Names of the Kafka headers that every record on a care topic carries. Values are UTF-8
 * strings.
 */
public final class CareHeaders {

	/**
	 * UUID of the event; the same on each repeat of it, so it serves as idempotency key.
	 */
	public static final String EVENT_ID = "event-id";

	/**
	 * Number that rises per producing service and client, across that service's topics; a
	 * consumer drops what is not above the last it saw.
	 */
	public static final String SEQ = "seq";

	/**
	 * Full name of the Avro record; also on a tombstone, which has no value to tell it
	 * from.
	 */
	public static final String TYPE = "type";

	/** When the fact became true in the service that owns it: ISO-8601 instant in UTC. */
	public static final String OCCURRED_AT = "occurred-at";

	/** SCB code of the municipality, four digits. */
	public static final String MUNICIPALITY_ID = "municipality-id";

	/** Id of what caused the event: another event, or a request. */
	public static final String CAUSATION_ID = "causation-id";

	/** W3C trace context of the request that caused the event. */
	public static final String TRACEPARENT = "traceparent";

	/**
	 * Number of the client's latest record on {@code care.clients} when this was told; on
	 * that record itself, its own. The topics are read apart, so a consumer that lets a
	 * protected client's data go nowhere waits until it has read that record or a later
	 * one. A producer that knows no identities tells on the highest it has heard of with
	 * the client; missing where it has heard of none.
	 */
	public static final String IDENTITY_REVISION = "identity-revision";

	/** Every header's name. */
	public static final List<String> ALL = List.of(EVENT_ID, SEQ, TYPE, OCCURRED_AT, MUNICIPALITY_ID, CAUSATION_ID,
			TRACEPARENT, IDENTITY_REVISION);

	private CareHeaders() {
	}

}
