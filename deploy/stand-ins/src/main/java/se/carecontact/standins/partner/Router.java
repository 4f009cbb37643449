package se.carecontact.standins.partner;

import java.util.List;
import java.util.Map;

/** Finds the route of a call. */
final class Router {

	private final List<Route> routes;

	Router(List<Route> routes) {
		this.routes = List.copyOf(routes);
	}

	Match match(Call call) {
		boolean pathKnown = false;
		for (Route route : this.routes) {
			Map<String, String> variables = route.match(call.path());
			if (variables != null && route.method().equals(call.method())) {
				return new Match(route, call.at(variables));
			}
			pathKnown |= variables != null;
		}
		return new Match(unknown(call, pathKnown ? 405 : 404), call);
	}

	private static Route unknown(Call call, int status) {
		return new Route(call.method(), call.path(), "unknown", (any) -> {
			throw new Refusal(status, (status == 405) ? "METHOD_NOT_ALLOWED" : "NO_SUCH_PATH",
					"There is no such operation", null);
		});
	}

	record Match(Route route, Call call) {
	}

}
