package se.carecontact.integration.feed;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Ends the polls of all feeds at once when Camel stops. By itself Camel stops one route
 * after the other, and each waits for the end of its poll: with a dozen feeds that takes
 * longer than a supervisor's patience.
 */
class FeedStop extends LifecycleStrategySupport {

	private final List<String> routeIds;

	FeedStop(List<String> routeIds) {
		this.routeIds = List.copyOf(routeIds);
	}

	/** Returns when no feed polls any more; a record under way is finished first. */
	@Override
	public void onContextStopping(CamelContext camel) {
		try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
			this.routeIds.forEach((routeId) -> each.execute(() -> stop(camel.getRoute(routeId))));
		}
	}

	private static void stop(@Nullable Route route) {
		if (route != null) {
			ServiceHelper.stopService(route.getConsumer());
		}
	}

}
