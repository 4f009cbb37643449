package se.carecontact.integration.delivery.retention;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each class of data is kept, counted from when it came to its end. What goes
 * with its partition goes up to a week (bodies) or a month (deliveries, audit) later.
 *
 * @param bodies what an ended delivery said; without it nothing can be sent again
 * @param deliveries that it was sent, and what came of it
 * @param audit who looked at whom and did what, refusals of consent among it
 * @param runs previews and runs of acts on many
 * @param alerts alerts that are over
 * @param receipts what Prator answered later
 * @param decisionFiles that a file was read and what was wrong in it
 * @param interval how often it is looked for what has been kept long enough
 */
@ConfigurationProperties("care.retention")
public record RetentionProperties(@DefaultValue("30d") Duration bodies, @DefaultValue("400d") Duration deliveries,
		@DefaultValue("1825d") Duration audit, @DefaultValue("400d") Duration runs,
		@DefaultValue("400d") Duration alerts, @DefaultValue("400d") Duration receipts,
		@DefaultValue("400d") Duration decisionFiles, @DefaultValue("1h") Duration interval) {

	/**
	 * For so long the topics keep events: a delivery forgotten sooner could be sent anew.
	 */
	private static final Duration TOPICS = Duration.ofDays(30);

	public RetentionProperties {
		atLeastADay("bodies", bodies);
		atLeastADay("audit", audit);
		atLeastADay("runs", runs);
		atLeastADay("alerts", alerts);
		atLeastADay("receipts", receipts);
		atLeastADay("decision-files", decisionFiles);
		if (deliveries.compareTo(TOPICS) <= 0) {
			throw new IllegalArgumentException("care.retention.deliveries must be more than the " + TOPICS.toDays()
					+ " days for which topics keep events");
		}
		if (bodies.compareTo(deliveries) > 0) {
			throw new IllegalArgumentException("care.retention.bodies must not be longer than deliveries");
		}
		if (interval.compareTo(Duration.ofMillis(100)) < 0) {
			throw new IllegalArgumentException("care.retention.interval must be 100 ms or more");
		}
	}

	private static void atLeastADay(String name, Duration kept) {
		if (kept.toDays() < 1) {
			throw new IllegalArgumentException("care.retention." + name + " must be a day or more");
		}
	}

}
