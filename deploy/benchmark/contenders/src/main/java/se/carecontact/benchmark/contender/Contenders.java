package se.carecontact.benchmark.contender;

/** Who takes part. */
final class Contenders {

	private Contenders() {
	}

	static Contender of(Settings settings) {
		return switch (settings.kind()) {
			case "bare" -> new RawProducer(settings, false);
			case "limit" -> new RawProducer(settings, true);
			case "event-outbox" -> new EventOutboxContender(settings);
			case "namastack" -> new NamastackOutbox(settings);
			case "debezium" -> new DebeziumEventRouter(settings);
			case "skip-locked" -> new SkipLockedPoller(settings);
			default -> throw new IllegalArgumentException("There is no contender " + settings.kind());
		};
	}

}
