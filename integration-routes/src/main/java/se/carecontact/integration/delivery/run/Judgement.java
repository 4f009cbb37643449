package se.carecontact.integration.delivery.run;

/**
 * What would come of an act on the delivery "d", as SQL: the same when it is previewed
 * and when it is acted on. Knows the run's other deliveries by operator_run_item, and
 * itself by the parameters "run" and "again".
 */
final class Judgement {

	private static final String OPEN = "('PENDING', 'HELD', 'PARKED')";

	/** Not of this run, neither previewed nor made by it. */
	private static final String FOREIGN = """
			and o.replay_run is distinct from :run
			and not exists (select 1 from operator_run_item m where m.run_id = :run and m.delivery_id = o.id)""";

	private static final String OTHERS = "select 1 from delivery o where o.channel = d.channel and o.client_id = d.client_id";

	private static final String GONE = "when not exists (select 1 from delivery_body b where b.delivery_id = d.id) then 'GONE_BY_RETENTION'";

	private static final String PROTECTED = """
			when exists (select 1 from client_identity i
			  where i.client_id = d.client_id and i.state in ('PROTECTED', 'ERASED')) then 'WOULD_BE_WITHHELD'""";

	private Judgement() {
	}

	static String of(Act act) {
		return switch (act) {
			case RESUME -> String.join("\n",
					"case when d.state not in ('PARKED', 'HELD', 'WITHHELD') then 'NOT_IN_STATE'", GONE, PROTECTED,
					"when d.state = 'WITHHELD' and exists (" + OTHERS
							+ " and o.id > d.id and o.state = 'SENT') then 'SUPERSEDED'",
					"when exists (" + OTHERS + " and o.id > d.id and o.state = 'PENDING'",
					"  and o.coalescing_key = d.coalescing_key) then 'SUPERSEDED'",
					"when exists (" + OTHERS + " and o.id < d.id and o.state in " + OPEN, FOREIGN,
					") then 'WOULD_WAIT_BEHIND'", "else 'WOULD_SEND' end");
			case REPLAY -> String.join("\n", "case when d.state in " + OPEN + " then 'NOT_IN_STATE'", GONE, PROTECTED,
					"when d.reason_code = 'CONSENT_WITHDRAWN' then 'CONSENT_WITHDRAWN'",
					"when d.state = 'SENT' and not :again then 'ALREADY_RECEIVED'",
					"when exists (" + OTHERS + " and o.event_id = d.event_id and o.id > d.id",
					"  and o.state in ('SENT', 'PENDING', 'HELD', 'PARKED')) then 'ALREADY_RECEIVED'",
					"when exists (" + OTHERS + " and o.id > d.id and o.state in ('SENT', 'PENDING', 'HELD', 'PARKED')",
					"  and o.coalescing_key = d.coalescing_key) then 'SUPERSEDED'",
					"when exists (" + OTHERS + " and o.id > d.id and o.state in ('SENT', 'PENDING', 'HELD', 'PARKED')",
					FOREIGN, ") then 'SUPERSEDED'", "when exists (" + OTHERS + " and o.state in " + OPEN, FOREIGN,
					") then 'WOULD_WAIT_BEHIND'", "else 'WOULD_SEND' end");
			case HEAL -> String.join("\n", "case when d.state <> 'SENT' then 'NOT_IN_STATE'", GONE, PROTECTED,
					"when exists (" + OTHERS + " and o.id > (select m.seen_id from operator_run_item m",
					"  where m.run_id = :run and m.delivery_id = d.id)", FOREIGN, ") then 'SUPERSEDED'",
					"when exists (" + OTHERS + " and o.state in " + OPEN, FOREIGN, ") then 'WOULD_WAIT_BEHIND'",
					"else 'WOULD_SEND' end");
			case SKIP -> "case when d.state in " + OPEN + " then 'WOULD_SKIP' else 'NOT_IN_STATE' end";
		};
	}

}
