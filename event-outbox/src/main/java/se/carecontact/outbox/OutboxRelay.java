package se.carecontact.outbox;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the relay on its own thread while the application runs. It stops after the web
 * server, so that what the last requests wrote still goes out.
 */
final class OutboxRelay implements SmartLifecycle {

	private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

	/** Below the web server's phases, which lie 1024 and 2048 below the default. */
	private static final int PHASE = DEFAULT_PHASE - 4096;

	private final Supplier<Relay> relays;

	private @Nullable Relay relay;

	private @Nullable Thread thread;

	OutboxRelay(Supplier<Relay> relays) {
		this.relays = relays;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.relay = this.relays.get();
			this.thread = Thread.ofPlatform().name("event-outbox-relay").daemon().start(this.relay);
		}
	}

	/**
	 * Returns when the batch under way is done. One that Kafka keeps waiting is broken
	 * off; its rows stay.
	 */
	@Override
	public synchronized void stop() {
		if (this.relay == null || this.thread == null) {
			return;
		}
		this.relay.stop();
		try {
			if (!this.thread.join(STOP_LIMIT)) {
				this.thread.interrupt();
				this.thread.join(STOP_LIMIT);
			}
		}
		catch (InterruptedException ex) {
			this.thread.interrupt();
			Thread.currentThread().interrupt();
		}
		this.relay = null;
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null && this.thread.isAlive();
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
