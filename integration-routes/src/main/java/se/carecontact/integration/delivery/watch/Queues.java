package se.carecontact.integration.delivery.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is undelivered. Touches open deliveries only, by their index. */
@Repository
class Queues {

	private final JdbcClient jdbc;

	Queues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is undelivered now, per partner; a partner with nothing open is missing. */
	@Transactional(readOnly = true)
	Map<String, QueueState> read() {
		Map<String, QueueState> states = new HashMap<>();
		this.jdbc.sql("""
				select partner,
				  count(*) filter (where state = 'PENDING') as waiting,
				  extract(epoch from now() - min(ingested_at) filter (where state = 'PENDING')) as oldest,
				  count(distinct client_id) filter (where state = 'PARKED') as parked,
				  count(*) filter (where reason_code = 'WAITING_FOR_CONSENT' and state = 'HELD') as consent,
				  extract(epoch from now() - min(ingested_at)
				    filter (where reason_code = 'WAITING_FOR_CONSENT' and state = 'HELD')) as longest,
				  count(*) filter (where reason_code = 'CONSENT_UNANSWERED' and state = 'HELD') as unanswered
				from delivery where state in ('PENDING', 'HELD', 'PARKED') group by partner
				""").query((row) -> {
			states.put(row.getString("partner"),
					new QueueState(row.getLong("waiting"), Duration.ofSeconds((long) row.getDouble("oldest")),
							row.getLong("parked"), row.getLong("consent"),
							Duration.ofSeconds((long) row.getDouble("longest")), row.getLong("unanswered")));
		});
		return states;
	}

}
