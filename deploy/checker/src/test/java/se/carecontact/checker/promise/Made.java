package se.carecontact.checker.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;
import se.carecontact.checker.load.Act;
import se.carecontact.checker.load.Done;
import se.carecontact.schemas.CareTopics;
import se.carecontact.standins.partner.Effect;
import se.carecontact.standins.partner.FaultMode;
import se.carecontact.standins.partner.JournalEntry;

/** What was published and what arrived, made by hand. */
final class Made {

	static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");

	static final String ELSA = "elsa";

	private final List<PublishedEvent> read = new ArrayList<>();

	private final List<JournalEntry> lifecare = new ArrayList<>();

	private final List<JournalEntry> prator = new ArrayList<>();

	private final List<JournalEntry> primaryCare = new ArrayList<>();

	static PublishedEvent event(String client, long seq, String name) {
		return event(client, seq, name, SchemaBuilder.record(name).fields().endRecord());
	}

	private static PublishedEvent event(String client, long seq, String name, Schema schema) {
		return new PublishedEvent(CareTopics.CONTACT_EVENTS, client, client + seq, seq, BEGIN.plusSeconds(seq),
				BEGIN.plusSeconds(seq), new GenericData.Record(schema));
	}

	/** A consent to telling primary care, given or withdrawn. */
	Made consented(String client, long seq, String name) {
		PublishedEvent consent = event(client, seq, name,
				SchemaBuilder.record(name).fields().optionalString("kind").endRecord());
		consent.value().put("kind", "PRIMARY_CARE");
		this.read.add(consent);
		return this;
	}

	Made published(String client, long seq, String name) {
		this.read.add(event(client, seq, name));
		return this;
	}

	Made arrivedAtLifecare(String operation, String eventId, double second) {
		this.lifecare.add(entry(this.lifecare.size(), operation, eventId, second, Effect.APPLIED, null, 1));
		return this;
	}

	Made refusedByLifecare(String operation, String eventId, double second) {
		this.lifecare.add(entry(this.lifecare.size(), operation, eventId, second, Effect.REFUSED, FaultMode.REFUSE, 1));
		return this;
	}

	Made askedOfLifecare(String operation, double second) {
		this.lifecare.add(entry(this.lifecare.size(), operation, null, second, Effect.READ, null, 1));
		return this;
	}

	Made arrivedAtPrimaryCare(String eventId, double second, Effect effect) {
		this.primaryCare.add(entry(this.primaryCare.size(), "transaction", eventId, second, effect, null, 1));
		return this;
	}

	Made underWayAtLifecare(int calls) {
		this.lifecare.add(entry(this.lifecare.size(), "searchNotes", null, 0, Effect.READ, null, calls));
		return this;
	}

	Made arrivedAtPrator(String operation, String eventId, double second) {
		this.prator.add(entry(this.prator.size(), operation, eventId, second, Effect.APPLIED, null, 1));
		return this;
	}

	Published published() {
		return Published.of(this.read);
	}

	Delivered delivered() {
		return new Delivered(published(),
				Map.of("lifecare", this.lifecare, "prator", this.prator, "primary-care", this.primaryCare));
	}

	static Done done(Map<Act, Integer> sure, Map<Act, Integer> unknown) {
		return new Done(ELSA, sure, unknown, List.of());
	}

	private static JournalEntry entry(int index, String operation, @Nullable String eventId, double second,
			Effect effect, @Nullable FaultMode fault, int underWay) {
		return new JournalEntry(index, BEGIN.plusMillis((long) (second * 1000)), "POST", "/", operation, eventId, null,
				null, null, effect, 200, fault, underWay);
	}

}
