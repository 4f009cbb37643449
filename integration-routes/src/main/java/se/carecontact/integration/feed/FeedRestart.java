package se.carecontact.integration.feed;

import java.time.Duration;

import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a halted feed's route, lets it rest, and starts it again. */
class FeedRestart {

	private static final Logger log = LoggerFactory.getLogger(FeedRestart.class);

	private final CamelContext camel;

	private final Duration rest;

	FeedRestart(CamelContext camel, Duration rest) {
		this.camel = camel;
		this.rest = rest;
	}

	/**
	 * Whether the application is on its way down, so that nothing is worth waiting for.
	 */
	boolean isStopping() {
		return this.camel.isStopping() || this.camel.isStopped();
	}

	/**
	 * Begins the restart and returns at once: the caller is the very thread the route's
	 * stop waits for.
	 * @param reopen called when the old consumer is gone and before the new one starts
	 */
	void restart(Feed feed, Runnable reopen) {
		Thread.ofPlatform().name("restart-" + feed.id()).daemon().start(() -> {
			while (!isStopping() && !attempt(feed, reopen)) {
				log.warn("{}: the route did not restart, trying again", feed.id());
			}
		});
	}

	private boolean attempt(Feed feed, Runnable reopen) {
		try {
			this.camel.getRouteController().stopRoute(feed.routeId());
			Thread.sleep(this.rest);
			if (!isStopping()) {
				reopen.run();
				this.camel.getRouteController().startRoute(feed.routeId());
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
		catch (Exception ex) {
			log.error("{}: restart failed", feed.id(), ex);
			return false;
		}
	}

}
