package se.carecontact.contact.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.avro.specific.SpecificRecord;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;
import se.carecontact.contact.platform.Publisher;
import se.carecontact.outbox.EventOutbox;
import se.carecontact.outbox.OutgoingEvent;
import se.carecontact.schemas.CareHeaders;
import se.carecontact.schemas.CareTopics;

/**
 * Writes a feature's facts to the outbox as Avro records, then lets follow what must. A
 * subclass only translates, in an exhaustive switch.
 *
 * @param <E> the feature's facts
 */
public abstract class OutboxPublisher<E> implements Publisher<E> {

	private final EventOutbox outbox;

	@SuppressWarnings("NullAway.Init")
	private ObjectProvider<AfterFact<E>> after;

	protected OutboxPublisher(EventOutbox outbox) {
		this.outbox = outbox;
	}

	/**
	 * Asked for when a fact is published: those who follow publish facts of their own.
	 */
	@Autowired
	final void setAfter(ObjectProvider<AfterFact<E>> after) {
		this.after = after;
	}

	/** The fact as its record. */
	protected abstract SpecificRecord toRecord(Envelope envelope, E fact);

	/** Several facts as their records, in their order. */
	protected List<SpecificRecord> toRecords(List<Occurrence<E>> facts) {
		return facts.stream().map((each) -> toRecord(each.envelope(), each.fact())).toList();
	}

	@Override
	public final void publish(Envelope envelope, E fact) {
		this.outbox.append(outgoing(envelope, toRecord(envelope, fact)));
		this.after.orderedStream().forEach((follower) -> follower.happened(envelope, fact));
	}

	@Override
	public final void publishAll(List<Occurrence<E>> facts) {
		if (facts.isEmpty()) {
			return;
		}
		List<SpecificRecord> records = toRecords(facts);
		this.outbox.appendAll(IntStream.range(0, facts.size())
			.mapToObj((index) -> outgoing(facts.get(index).envelope(), records.get(index)))
			.toList());
		this.after.orderedStream().forEach((follower) -> follower.allHappened(facts));
	}

	private OutgoingEvent outgoing(Envelope envelope, SpecificRecord value) {
		return new OutgoingEvent(CareTopics.of(value.getSchema()), envelope.clientId(), value.getSchema().getFullName(),
				value, envelope.occurredAt(), headers(envelope));
	}

	private static Map<String, String> headers(Envelope envelope) {
		Map<String, String> headers = new HashMap<>();
		headers.put(CareHeaders.MUNICIPALITY_ID, envelope.municipalityId());
		headers.put(CareHeaders.IDENTITY_REVISION, Long.toString(envelope.identityRevision()));
		putIfThere(headers, CareHeaders.CAUSATION_ID);
		putIfThere(headers, CareHeaders.TRACEPARENT);
		return headers;
	}

	/**
	 * The request's filter, or the consumer, has put these on the thread's log context
	 * under the headers' names.
	 */
	private static void putIfThere(Map<String, String> headers, String name) {
		String value = MDC.get(name);
		if (value != null) {
			headers.put(name, value);
		}
	}

}
