package se.carecontact.integration.delivery.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.Lease;
import se.carecontact.integration.delivery.ledger.LedgerClaims;
import se.carecontact.integration.delivery.ledger.Room;
import se.carecontact.integration.partner.Partner;

import org.springframework.context.SmartLifecycle;

/**
 * Claims keys and has their heads delivered, each on a virtual thread. One loop serves
 * all partners: it claims per partner no more than the partner's gate has room for, so a
 * slow or dead one takes no place of another's. Any number of dispatchers may run on one
 * database.
 */
final class Dispatcher implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

	private static final Duration AFTER_FAULT = Duration.ofMillis(500);

	/**
	 * So that one claim takes what several workers have made room for: a claim costs the
	 * database about as much as a delivery.
	 */
	private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(4);

	private final LedgerClaims claims;

	private final PartnerGates gates;

	private final DeliverHead deliverHead;

	private final DispatchSignal signal;

	private final DispatchProperties properties;

	private final BooleanSupplier routesStarted;

	private volatile boolean running;

	private volatile Thread loop = Thread.currentThread();

	private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	Dispatcher(LedgerClaims claims, PartnerGates gates, DeliverHead deliverHead, DispatchSignal signal,
			DispatchProperties properties, BooleanSupplier routesStarted) {
		this.claims = claims;
		this.gates = gates;
		this.deliverHead = deliverHead;
		this.signal = signal;
		this.properties = properties;
		this.routesStarted = routesStarted;
	}

	@Override
	public void start() {
		this.running = true;
		this.workers = Executors.newVirtualThreadPerTaskExecutor();
		this.loop = Thread.ofPlatform().name("dispatch").start(this::run);
	}

	/** Stops claiming, then waits for what is under way; none is cut off. */
	@Override
	public void stop() {
		this.running = false;
		this.signal.raise();
		this.workers.close();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Last on the way up and first on the way down: it sends through Camel's routes. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	private void run() {
		Duration poll = this.properties.shortestPoll();
		while (this.running) {
			try {
				boolean worked = dispatchOnce() > 0;
				poll = worked ? this.properties.shortestPoll() : longer(poll);
				if (!worked) {
					this.signal.await(poll);
				}
				Thread.sleep(BETWEEN_CLAIMS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				log.error("dispatch could not claim ({}), trying again", ex.getClass().getSimpleName());
				poll = AFTER_FAULT;
				pause(poll);
			}
		}
	}

	/**
	 * Claims once and hands out the claimed keys; returns how many. Camel starts its
	 * routes after every lifecycle bean, whatever its phase: until then nothing can be
	 * sent, so nothing is claimed.
	 */
	private int dispatchOnce() {
		Map<Partner, Room> rooms = this.routesStarted.getAsBoolean() ? this.gates.rooms() : Map.of();
		if (rooms.isEmpty()) {
			return 0;
		}
		List<Lease> leases = this.claims.claim(rooms, this.properties.lease());
		leases.forEach(this::handOut);
		return leases.size();
	}

	private void handOut(Lease lease) {
		PartnerGate gate = this.gates.of(lease.partner());
		if (!gate.enter()) {
			// Only this loop enters, so there was room; else the lease runs out by
			// itself.
			log.error("no room for {}", lease.key());
			return;
		}
		this.workers.execute(() -> {
			try {
				this.deliverHead.deliver(lease);
			}
			catch (RuntimeException ex) {
				log.error("{} left to its lease: {}", lease.key(), ex.getClass().getSimpleName());
			}
			finally {
				gate.leave();
				this.signal.raise();
			}
		});
	}

	private Duration longer(Duration poll) {
		Duration twice = poll.multipliedBy(2);
		return (twice.compareTo(this.properties.longestPoll()) > 0) ? this.properties.longestPoll() : twice;
	}

	private void pause(Duration wait) {
		try {
			this.signal.await(wait);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
