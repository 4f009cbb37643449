package se.carecontact.plan.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows how the intake goes. Parked records don't make the service unwell, since
 * everything else flows; they are shown until someone has seen to them.
 */
@Component("contactEvents")
class IntakeHealth implements HealthIndicator {

	private final ContactEventIntake intake;

	private final ParkedRecords parked;

	private final IntakeMetrics metrics;

	IntakeHealth(ContactEventIntake intake, ParkedRecords parked, IntakeMetrics metrics) {
		this.intake = intake;
		this.parked = parked;
		this.metrics = metrics;
	}

	@Override
	public Health health() {
		String outage = this.metrics.outage();
		Health.Builder health = (this.intake.isRunning() && outage == null) ? Health.up() : Health.down();
		return health.withDetail("parkedRecords", this.parked.count())
			.withDetail("waitsFor", orNothing(outage))
			.build();
	}

	private static String orNothing(@Nullable String outage) {
		return (outage != null) ? outage : "nothing";
	}

}
