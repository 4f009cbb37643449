package se.carecontact.standins.partner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.carecontact.standins.page.Page;

/**
 * Answers pages and admin. Neither is journalled nor struck by a fault, so that a partner
 * that is down can be seen and brought back.
 */
final class Pages {

	private static final String FAULTS = "/pages/faults";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final PartnerKind kind;

	private final Journal journal;

	private final FaultSwitch faults;

	private final Map<String, String> neighbours;

	private final Object turn;

	private final Map<String, String> links = new LinkedHashMap<>();

	private final Router router;

	Pages(PartnerKind kind, Journal journal, FaultSwitch faults, Map<String, String> neighbours, Object turn) {
		this.turn = turn;
		this.kind = kind;
		this.journal = journal;
		this.faults = faults;
		this.neighbours = neighbours;
		kind.pages().stream().filter((page) -> page.link() != null).forEach(this::link);
		this.links.put(FAULTS, "Felbrytare");
		this.router = new Router(routes());
	}

	private void link(PageRoute page) {
		if (page.link() != null) {
			this.links.put(page.path(), page.link());
		}
	}

	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.kind.admin().forEach((route) -> routes.add(inTurn(route)));
		for (PageRoute page : this.kind.pages()) {
			routes.add(inTurn(new Route("GET", page.path(), page.path(), (call) -> shown(page.show().apply(call)))));
		}
		String home = this.links.keySet().iterator().next();
		routes.add(new Route("GET", "/", "home", (call) -> Outcome.read(Answer.seeOther(home))));
		routes.add(new Route("GET", FAULTS, "faults",
				(call) -> shown(FaultPage.page(this.kind.name(), this.faults.current(), this.journal.size()))));
		routes.add(new Route("POST", FAULTS, "switch", this::switchOnPage));
		routes.add(new Route("GET", "/_standin/fault", "fault",
				(call) -> Outcome.read(Answer.json(200, this.faults.current()))));
		routes.add(new Route("PUT", "/_standin/fault", "fault", this::switchByAdmin));
		routes.add(new Route("GET", "/_standin/journal", "journal", this::journal));
		return routes;
	}

	/** Never while an operation takes effect: a partner's state knows no threads. */
	private Route inTurn(Route route) {
		return new Route(route.method(), route.template(), route.operationId(), (call) -> {
			synchronized (this.turn) {
				return route.handler().apply(call);
			}
		});
	}

	boolean owns(Call call) {
		return call.path().equals("/") || call.path().startsWith("/pages/") || call.path().startsWith("/_standin/");
	}

	Answer answer(Call call) {
		Router.Match match = this.router.match(call);
		try {
			Answer answer = match.route().handler().apply(match.call()).answer();
			this.kind.state().sync();
			return answer;
		}
		catch (Refusal refusal) {
			return Answer.json(refusal.status(), Map.of("error", refusal.code(), "message", refusal.message()));
		}
	}

	private Outcome shown(Page page) {
		return Outcome.read(Answer.page(page.render(this.links, this.neighbours)));
	}

	private Outcome switchOnPage(Call call) {
		this.faults.set(FaultPage.read(call));
		return Outcome.read(Answer.seeOther(FAULTS));
	}

	private Outcome switchByAdmin(Call call) {
		Fields fields = call.json();
		Long delay = fields.numberIfAny("delayMillis");
		Long times = fields.numberIfAny("times");
		try {
			this.faults.set(new Fault(fields.oneOf("mode", FaultMode.class), delay, fields.textIfAny("operation"),
					(times == null) ? null : Math.toIntExact(times)));
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw new Refusal(400, "INVALID_FIELD", "delayMillis or times is out of range", null);
		}
		return Outcome.read(Answer.json(200, this.faults.current()));
	}

	private Outcome journal(Call call) {
		try {
			int since = whole(call, "since");
			long wait = Math.min(whole(call, "wait"), LONGEST_WAIT.toMillis());
			return Outcome.read(Answer.of(200, "application/x-ndjson", this.journal.lines(since, wait)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Refusal(503, "CLOSING", "The stand-in is closing", null);
		}
	}

	private static int whole(Call call, String name) {
		String value = call.query(name);
		if (value == null) {
			return 0;
		}
		if (!value.matches("\\d{1,9}")) {
			throw new Refusal(400, "INVALID_FIELD", name + " must be a whole number", name);
		}
		return Integer.parseInt(value);
	}

}
