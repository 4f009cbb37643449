package se.carecontact.integration.delivery.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is undelivered. Touches open deliveries only. Ages are read at each look, by
 * their index, whatever the backlog; counting takes the longer the more is counted, so it
 * rests in between for twenty times as long as it took.
 */
@Repository
class Queues {

	private static final int REST = 20;

	private final JdbcClient jdbc;

	private Map<String, Counts> counts = Map.of();

	private long countAgainAt = System.nanoTime();

	Queues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is undelivered now, per partner; a partner with nothing open is missing. */
	@Transactional(readOnly = true)
	synchronized Map<String, QueueState> read() {
		long began = System.nanoTime();
		if (began - this.countAgainAt >= 0) {
			this.counts = count();
			long ended = System.nanoTime();
			this.countAgainAt = ended + REST * (ended - began);
		}
		Map<String, Ages> ages = ages();
		Map<String, QueueState> states = new HashMap<>();
		this.counts.forEach((partner, count) -> {
			Ages age = ages.getOrDefault(partner, Ages.NONE);
			states.put(partner, new QueueState(count.waiting(), age.oldest(), count.parked(), count.consent(),
					age.longest(), count.unanswered()));
		});
		return states;
	}

	private Map<String, Counts> count() {
		Map<String, Counts> found = new HashMap<>();
		this.jdbc.sql("""
				select partner,
				  count(*) filter (where state = 'PENDING') as waiting,
				  count(distinct client_id) filter (where state = 'PARKED') as parked,
				  count(*) filter (where reason_code = 'WAITING_FOR_CONSENT' and state = 'HELD') as consent,
				  count(*) filter (where reason_code = 'CONSENT_UNANSWERED' and state = 'HELD') as unanswered
				from delivery_open group by partner
				""").query((row) -> {
			found.put(row.getString("partner"), new Counts(row.getLong("waiting"), row.getLong("parked"),
					row.getLong("consent"), row.getLong("unanswered")));
		});
		return found;
	}

	private Map<String, Ages> ages() {
		Map<String, Ages> found = new HashMap<>();
		this.jdbc.sql("""
				select p.partner,
				  (select extract(epoch from now() - ingested_at) from delivery_open
				    where partner = p.partner and state = 'PENDING' order by ingested_at limit 1) as oldest,
				  (select extract(epoch from now() - ingested_at) from delivery_open
				    where partner = p.partner and state = 'HELD' and reason_code = 'WAITING_FOR_CONSENT'
				    order by ingested_at limit 1) as longest
				from unnest(string_to_array(?, ',')) as p (partner)
				""").param(String.join(",", this.counts.keySet())).query((row) -> {
			found.put(row.getString("partner"), new Ages(Duration.ofSeconds((long) row.getDouble("oldest")),
					Duration.ofSeconds((long) row.getDouble("longest"))));
		});
		return found;
	}

	/** How much is undelivered to a partner. */
	private record Counts(long waiting, long parked, long consent, long unanswered) {

	}

	/** Since how long. */
	private record Ages(Duration oldest, Duration longest) {

		static final Ages NONE = new Ages(Duration.ZERO, Duration.ZERO);

	}

}
