package se.carecontact.plan.intake;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what becomes of records, and remembers the outage that holds them up. */
@Component
class IntakeMetrics {

	private final MeterRegistry registry;

	private final AtomicReference<@Nullable String> outage = new AtomicReference<>();

	IntakeMetrics(MeterRegistry registry, ParkedRecords parked) {
		this.registry = registry;
		Gauge.builder("care.plan.intake.parked", parked, ParkedRecords::count)
			.description("Records kept because they could not be understood")
			.register(registry);
	}

	void count(FollowRecord.Followed followed) {
		this.outage.set(null);
		this.registry.counter("care.plan.intake.records", "outcome", followed.name().toLowerCase(Locale.ROOT))
			.increment();
	}

	void outage(RuntimeException failure) {
		this.outage.set(failure.getClass().getSimpleName());
		this.registry.counter("care.plan.intake.outages").increment();
	}

	/** What records wait for now, null while they flow. */
	@Nullable String outage() {
		return this.outage.get();
	}

}
