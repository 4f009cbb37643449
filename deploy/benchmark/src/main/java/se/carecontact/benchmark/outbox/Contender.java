package se.carecontact.benchmark.outbox;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who is measured. What each of them does stands in its class in
 * {@code deploy/benchmark/contenders}.
 */
enum Contender {

	/** Ours. */
	EVENT_OUTBOX("event-outbox", "event-outbox", true),
	/** Ours as it was, where an older jar of it is given. */
	BEFORE("event-outbox", "before", true),
	/** The same transactions, and a raw transactional producer without an outbox. */
	LIMIT("limit", "limit", false),
	/** The raw transactional producer alone: no database at all. */
	BARE("bare", "bare producer", false),
	/** Rows locked, sent, deleted. */
	SKIP_LOCKED("skip-locked", "SKIP LOCKED", true),
	/** A library for Spring Boot. */
	NAMASTACK("namastack", "namastack 1.6", true),
	/** Logical decoding. */
	DEBEZIUM("debezium", "Debezium 3.6", true);

	private final String kind;

	private final String title;

	private final boolean outbox;

	Contender(String kind, String title, boolean outbox) {
		this.kind = kind;
		this.title = title;
		this.outbox = outbox;
	}

	/** Those that take part: all, or those that the environment names. */
	static List<Contender> present() {
		String only = System.getenv("CARE_BENCHMARK_OUTBOX_ONLY");
		List<String> titles = (only != null) ? List.of(only.split(",")) : List.of();
		return Stream.of(values())
			.filter((each) -> each != BEFORE || each.jar() != null)
			.filter((each) -> titles.isEmpty() || titles.stream().anyMatch((title) -> each.title.startsWith(title)))
			.toList();
	}

	/** A jar that comes first on its class path; null for none. */
	@Nullable String jar() {
		return (this == BEFORE) ? System.getenv("CARE_BENCHMARK_OUTBOX_BEFORE") : null;
	}

	/** As files and databases may call it. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** As its process calls it. */
	String kind() {
		return this.kind;
	}

	/** As a table calls it. */
	String title() {
		return this.title;
	}

	/** Whether it is an outbox: what was committed before a crash still comes out. */
	boolean isOutbox() {
		return this.outbox;
	}

	/** Whether it is an outbox that ours has to be ahead of. */
	boolean isPeer() {
		return this.outbox && this != EVENT_OUTBOX && this != BEFORE;
	}

}
