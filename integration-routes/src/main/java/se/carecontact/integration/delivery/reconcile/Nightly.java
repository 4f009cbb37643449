package se.carecontact.integration.delivery.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.partner.Partner;

import org.springframework.stereotype.Component;

/**
 * Begins the comparison of the night, once however many replicas there are. One that is
 * still under way from the same evening is let go on instead; one that did not come to
 * its end in a day is ended, or a partner that stays down would keep all others from
 * being compared.
 */
@Component
class Nightly {

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	/** If all were down at the time: later than this it would run into the morning. */
	private static final Duration LATEST = Duration.ofHours(2);

	/** Less than from one night to the next, also when clocks are set forward. */
	private static final Duration LONGEST = Duration.ofHours(22);

	private final Reconciliations reconciliations;

	private final ReconciliationProperties properties;

	private final Clock clock;

	Nightly(Reconciliations reconciliations, ReconciliationProperties properties, Clock clock) {
		this.reconciliations = reconciliations;
		this.properties = properties;
		this.clock = clock;
	}

	/** Begins it if its time has come, and nobody else has. */
	void beginIfDue() {
		this.reconciliations.endOverdue(LONGEST);
		LocalDate night = nightOf(ZonedDateTime.now(this.clock.withZone(SWEDEN)));
		if (this.properties.nightly() && night != null) {
			this.reconciliations.forget(this.properties.keptFor());
			this.reconciliations.begin(List.of(Partner.values()), null, night, "nightly");
		}
	}

	/** The night that is due, which may have begun the evening before; or null. */
	private @Nullable LocalDate nightOf(ZonedDateTime now) {
		for (LocalDate day : List.of(now.toLocalDate(), now.toLocalDate().minusDays(1))) {
			ZonedDateTime due = day.atTime(this.properties.at()).atZone(SWEDEN);
			if (!now.isBefore(due) && now.isBefore(due.plus(LATEST))) {
				return day;
			}
		}
		return null;
	}

}
