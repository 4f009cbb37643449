package se.carecontact.integration.delivery.ledger;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of delivery_key, one per key with something open. Every writer of a key's
 * deliveries locks its row first, so each sees what the other left. A key without a row
 * has nothing open.
 */
@Repository
class Keys {

	private final JdbcClient jdbc;

	Keys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Locks the key's row to the end of the transaction.
	 * @return false if it has none: then nothing is open, and nothing may be refreshed
	 */
	boolean lock(Key key) {
		return this.jdbc.sql("select 1 from delivery_key where channel = ? and client_id = ? for update")
			.params(key.channel(), key.clientId())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Makes sure that the key has a row, and locks it. */
	void ensure(Key key, String partner, int priority) {
		this.jdbc.sql("""
				insert into delivery_key (channel, client_id, partner, priority, ready_at)
				values (?, ?, ?, ?, now())
				on conflict (channel, client_id) do update
				set priority = least(delivery_key.priority, excluded.priority)
				""").params(key.channel(), key.clientId(), partner, priority).update();
	}

	/**
	 * Makes sure that each of these deliveries' keys has a row, and locks it, in the
	 * order in which the clients first come.
	 * @param deliveries of one channel
	 * @return the clients whose key had no row
	 */
	Set<UUID> ensure(List<NewDelivery> deliveries) {
		Map<UUID, Integer> priorities = new LinkedHashMap<>();
		deliveries.forEach((each) -> priorities.merge(each.clientId(), each.priority().ordinal(), Math::min));
		Set<UUID> made = new HashSet<>();
		this.jdbc.sql("""
				insert into delivery_key (channel, client_id, partner, priority, ready_at)
				select :channel, client_id, :partner, priority, now()
				from unnest(:clients::uuid[], :priorities::smallint[]) as given (client_id, priority)
				on conflict (channel, client_id) do update
				set priority = least(delivery_key.priority, excluded.priority)
				returning client_id, xmax = 0 as made
				""")
			.param("channel", deliveries.getFirst().channel())
			.param("partner", deliveries.getFirst().partner())
			.param("clients", new SqlArray("uuid", priorities.keySet().toArray()))
			.param("priorities", new SqlArray("int2", priorities.values().stream().map(Integer::shortValue).toArray()))
			.query((row, number) -> row.getBoolean("made") && made.add(row.getObject("client_id", UUID.class)))
			.list();
		return made;
	}

	/**
	 * Brings the key's row in line with its open deliveries: how urgent they are, and
	 * since or from when its head may be tried. Removes it when nothing is open and
	 * nobody holds it. The caller holds the row's lock: without it, a row that another
	 * adds meanwhile could be removed, and its delivery would never be claimed.
	 */
	void refresh(Key key) {
		if (update(key, "").update() == 0) {
			this.jdbc.sql("""
					delete from delivery_key where channel = ? and client_id = ?
					and (lease_until is null or lease_until < now())
					""").params(key.channel(), key.clientId()).update();
		}
	}

	/** The same for keys of one channel. */
	void refresh(String channel, List<UUID> clients) {
		clients.forEach((client) -> refresh(new Key(channel, client)));
	}

	/**
	 * Gives back a key that the caller holds, and brings its row in line as
	 * {@link #refresh} does, by one change of the row.
	 */
	void release(Key key, int failures, int unanswered) {
		int open = update(key,
				"lease_token = null, lease_until = null, failures = :failures, unanswered = :unanswered, ")
			.param("failures", failures)
			.param("unanswered", unanswered)
			.update();
		if (open == 0) {
			this.jdbc.sql("delete from delivery_key where channel = ? and client_id = ?")
				.params(key.channel(), key.clientId())
				.update();
		}
	}

	private JdbcClient.StatementSpec update(Key key, String besides) {
		return this.jdbc.sql("""
				update delivery_key k
				set %s priority = o.priority, ready_at = h.ready_at
				from (select min(priority) as priority from delivery
				      where channel = :channel and client_id = :client
				        and state in ('PENDING', 'HELD', 'PARKED')) o,
				     (select case when state = 'PARKED' then 'infinity'
				             else coalesce(next_attempt_at, ingested_at) end as ready_at
				      from delivery where channel = :channel and client_id = :client
				        and state in ('PENDING', 'HELD', 'PARKED')
				      order by id limit 1) h
				where k.channel = :channel and k.client_id = :client
				""".formatted(besides)).param("channel", key.channel()).param("client", key.clientId());
	}

}
