package se.carecontact.plan.intake;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.carecontact.schemas.CareHeaders;

/**
 * The suite's headers of a record.
 *
 * @param type the event's full name
 * @param eventId the event
 * @param seq its number among the client's events of the producing service, rising
 * @param traceparent W3C trace context, null where it came without one
 * @param identityRevision how often who the client is had been told by then, null where
 * it came without one
 */
record ReceivedHeaders(String type, String eventId, long seq, @Nullable String traceparent,
		@Nullable Long identityRevision) {

	/**
	 * Reads them.
	 * @throws Unreadable where one that must be there is missing or has no sense
	 */
	static ReceivedHeaders of(Headers headers) {
		return new ReceivedHeaders(required(headers, CareHeaders.TYPE), required(headers, CareHeaders.EVENT_ID),
				number(CareHeaders.SEQ, required(headers, CareHeaders.SEQ)), text(headers, CareHeaders.TRACEPARENT),
				identityRevision(headers));
	}

	private static @Nullable Long identityRevision(Headers headers) {
		String value = text(headers, CareHeaders.IDENTITY_REVISION);
		return (value != null) ? Long.valueOf(number(CareHeaders.IDENTITY_REVISION, value)) : null;
	}

	private static long number(String name, String value) {
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			throw new Unreadable("The header " + name + " is no number", ex);
		}
	}

	private static String required(Headers headers, String name) {
		String value = text(headers, name);
		if (value == null) {
			throw new Unreadable("The header " + name + " is missing");
		}
		return value;
	}

	private static @Nullable String text(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
