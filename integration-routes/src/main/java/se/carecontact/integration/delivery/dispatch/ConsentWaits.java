package se.carecontact.integration.delivery.dispatch;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.consent.ConsentAnswers;
import se.carecontact.integration.consent.ConsentProbe;
import se.carecontact.integration.delivery.DispatchSignal;
import se.carecontact.integration.delivery.ledger.UnansweredKeys;
import se.carecontact.integration.delivery.ledger.UnansweredKeys.Waiting;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes what waits for an answer on consent: one, when a probe may go; all at once, when
 * there are answers again. Whatever is not woken, such as by a crash, looks again by
 * itself within its own wait. Each is asked about anew before it is sent.
 */
@Component
class ConsentWaits {

	private static final Logger log = LoggerFactory.getLogger(ConsentWaits.class);

	private static final int AT_ONCE = 500;

	private final UnansweredKeys keys;

	private final DispatchSignal signal;

	/**
	 * Each probe is another's: one client that is never answered must not keep the
	 * question shut for all.
	 */
	private volatile long lastProbed;

	ConsentWaits(UnansweredKeys keys, DispatchSignal signal) {
		this.keys = keys;
		this.signal = signal;
	}

	@EventListener
	void on(ConsentProbe probe) {
		Thread.ofVirtual().name("consent-probe").start(() -> guarded(this::wakeOne));
	}

	@EventListener
	void on(ConsentAnswers answers) {
		Thread.ofVirtual().name("consent-answers").start(() -> guarded(this::wakeAll));
	}

	private void wakeOne() {
		List<Waiting> next = this.keys.list(this.lastProbed, 1);
		if (next.isEmpty()) {
			next = this.keys.list(0, 1);
		}
		next.forEach((waiting) -> {
			this.lastProbed = waiting.deliveryId();
			this.keys.wake(waiting.key());
		});
		this.signal.raise();
	}

	private void wakeAll() {
		long after = 0;
		int woken = 0;
		List<Waiting> some = this.keys.list(after, AT_ONCE);
		while (!some.isEmpty()) {
			some.forEach((waiting) -> this.keys.wake(waiting.key()));
			woken += some.size();
			this.signal.raise();
			after = some.getLast().deliveryId();
			some = this.keys.list(after, AT_ONCE);
		}
		log.info("contact-service answers on consent again, {} deliveries woken", woken);
	}

	private static void guarded(Runnable wake) {
		try {
			wake.run();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("could not wake what waits for consent ({}), it looks again by itself",
					ex.getClass().getSimpleName());
		}
	}

}
