package se.carecontact.contact.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The service's clock in tests: the system's, and as far ahead as a test says. A test
 * that moves it puts it back.
 */
public final class MovableClock extends Clock {

	private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

	public static void passDays(int days) {
		AHEAD.updateAndGet((ahead) -> ahead.plusDays(days));
	}

	public static void reset() {
		AHEAD.set(Duration.ZERO);
	}

	public static MovableClock get() {
		return new MovableClock();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), AHEAD.get());
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(AHEAD.get());
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class InService {

		@Bean
		@Primary
		Clock movableClock() {
			return get();
		}

	}

}
