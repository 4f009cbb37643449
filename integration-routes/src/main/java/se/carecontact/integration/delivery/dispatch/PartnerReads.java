package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import se.carecontact.integration.delivery.PartnerReading;
import se.carecontact.integration.delivery.ledger.PartnerPlaces;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/** Reads with a place of all replicas' together, and as the partner's gate allows. */
@Component
public class PartnerReads implements PartnerReading {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	/** How long a place that is free is kept for a read that asks, if it asks no more. */
	private static final Duration ASKED = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofMillis(50);

	private final PartnerGates gates;

	private final PartnerPlaces places;

	private final DispatchProperties properties;

	PartnerReads(PartnerGates gates, PartnerPlaces places, DispatchProperties properties) {
		this.gates = gates;
		this.places = places;
		this.properties = properties;
	}

	@Override
	public <T> T read(Partner partner, Supplier<T> call) {
		return inside(partner, (departure) -> judged(departure, call));
	}

	@Override
	public <T> T readApart(Partner partner, Supplier<T> call) {
		return inside(partner, (departure) -> unjudged(departure, call));
	}

	private <T> T inside(Partner partner, Function<Departure, T> call) {
		PartnerGate gate = this.gates.of(partner);
		this.gates.wake();
		if (!gate.enterToRead(LONGEST_WAIT)) {
			throw new PartnerUnavailable(NO_ROOM);
		}
		UUID token = UUID.randomUUID();
		try {
			if (!hasSharedPlace(partner, gate, token)) {
				throw new PartnerUnavailable(NO_ROOM);
			}
			return call.apply(new Departure(gate, Optional::empty, this.properties.lease().dividedBy(2)));
		}
		finally {
			gate.leave();
			this.places.leaveRead(token);
			this.gates.wake();
		}
	}

	/** Waits for one of the places of all replicas together. */
	private boolean hasSharedPlace(Partner partner, PartnerGate gate, UUID token) {
		long latest = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!this.places.takeForRead(partner, token, gate.places(), ASKED, this.properties.lease())) {
			if (System.nanoTime() - latest > 0 || Thread.currentThread().isInterrupted()) {
				return false;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return true;
	}

	/** Whether the partner is down, probes included, as this replica sees it. */
	public boolean isDown(Partner partner) {
		return this.gates.of(partner).downSince().isPresent();
	}

	private static <T> T judged(Departure departure, Supplier<T> call) {
		try {
			T answer = departure.with(call);
			departure.answered();
			return answer;
		}
		catch (PartnerRefused ex) {
			departure.answered();
			throw ex;
		}
		catch (PartnerUnavailable ex) {
			departure.failed(ex, 0);
			throw ex;
		}
		catch (CallNotMade ex) {
			departure.notSent();
			throw new PartnerUnavailable(NO_ROOM);
		}
		catch (RuntimeException ex) {
			departure.notSent();
			throw ex;
		}
	}

	private static <T> T unjudged(Departure departure, Supplier<T> call) {
		try {
			return departure.with(call);
		}
		catch (CallNotMade ex) {
			throw new PartnerUnavailable(NO_ROOM);
		}
		finally {
			departure.notSent();
		}
	}

}
