package se.carecontact.benchmark.outbox;

/** What is measured. */
enum Thing {

	/** As many as come out, the backlog bounded. */
	SUSTAINED("events a second without a growing backlog", "/s", true),
	/** Of the process that writes and sends. */
	CPU_OF_PROCESS("CPU of its process per 1 000 of them", "ms", false),
	/** Of the database. */
	CPU_OF_DATABASE("CPU of PostgreSQL per 1 000 of them", "ms", false),
	/** From the commit to a consumer's sight. */
	P50_AT_100("commit to visible at 100 a second, p50", "ms", false),
	/** The slow ones. */
	P99_AT_100("commit to visible at 100 a second, p99", "ms", false),
	/** At a busy hour. */
	P50_AT_1000("commit to visible at 1 000 a second, p50", "ms", false),
	/** The slow ones. */
	P99_AT_1000("commit to visible at 1 000 a second, p99", "ms", false),
	/** In a storm. */
	P50_AT_5000("commit to visible at 5 000 a second, p50", "ms", false),
	/** The slow ones. */
	P99_AT_5000("commit to visible at 5 000 a second, p99", "ms", false),
	/** After an outage. */
	DRAIN("drain of a backlog", "/s", true),
	/** After the process is gone. */
	TAKEOVER("takeover after SIGKILL", "s", false);

	private final String words;

	private final String unit;

	private final boolean moreIsBetter;

	Thing(String words, String unit, boolean moreIsBetter) {
		this.words = words;
		this.unit = unit;
		this.moreIsBetter = moreIsBetter;
	}

	String inWords() {
		return this.words;
	}

	String unit() {
		return this.unit;
	}

	/** Whether it only explains another. */
	boolean isExplanation() {
		return this == CPU_OF_PROCESS || this == CPU_OF_DATABASE;
	}

	boolean isBetter(double one, double other) {
		return this.moreIsBetter ? one > other : one < other;
	}

}
