package se.carecontact.integration.decisionfile;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.camel.Header;

import org.springframework.stereotype.Component;

/**
 * The name under which a file is taken: the time first, so that files are pushed in the
 * order they came and no name comes twice. What looks like someone's number is left out,
 * since names stand in logs.
 */
@Component
class TakenName {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS")
		.withZone(ZoneOffset.UTC);

	private static final int LONGEST = 100;

	private final Clock clock;

	private final AtomicLong number = new AtomicLong();

	TakenName(Clock clock) {
		this.clock = clock;
	}

	/** The name for a file that was dropped under another. */
	public String of(@Header("CamelFileNameOnly") String dropped) {
		String safe = dropped.replaceAll("[^A-Za-z0-9ÅÄÖåäö._-]", "_");
		int dot = safe.lastIndexOf('.');
		String stem = safe.substring(0, dot);
		if (DecisionFileTable.mayBeNumber(stem.replaceAll("[._]", "-")) || stem.length() > LONGEST) {
			stem = "fil";
		}
		return "%s-%03d-%s%s".formatted(TIME.format(this.clock.instant()), this.number.getAndIncrement() % 1000, stem,
				safe.substring(dot).toLowerCase(java.util.Locale.ROOT));
	}

}
