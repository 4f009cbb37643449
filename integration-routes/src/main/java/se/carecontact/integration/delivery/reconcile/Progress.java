package se.carecontact.integration.delivery.reconcile;

import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.partner.Partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far comparisons have come with each partner. A part is leased to one replica; what
 * a client's comparison found and that it is done are written together, so a crash
 * neither loses nor doubles a difference.
 */
@Repository
@Transactional
class Progress {

	/** Above what one client's calls may take. */
	private static final Duration LEASE = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	Progress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Takes a partner's part that nobody is at and whose time has come. */
	Optional<Taken> take(Partner partner) {
		return this.jdbc
			.sql("""
					update reconciliation_part p
					set lease_token = gen_random_uuid(), next_at = clock_timestamp() + ? * interval '1 second'
					from (select reconciliation_id, partner from reconciliation_part
					      where partner = ? and state = 'RUNNING' and next_at <= clock_timestamp()
					      order by next_at limit 1 for update skip locked) due, reconciliation r
					where p.reconciliation_id = due.reconciliation_id and p.partner = due.partner and r.id = p.reconciliation_id
					returning p.reconciliation_id, p.after_client, p.tries, p.lease_token, r.only_client
					""")
			.params(LEASE.toSeconds(), partner.id())
			.query((row, number) -> new Taken(row.getObject("reconciliation_id", UUID.class), partner,
					row.getObject("after_client", UUID.class), row.getInt("tries"),
					row.getObject("lease_token", UUID.class), row.getObject("only_client", UUID.class)))
			.optional();
	}

	/**
	 * Writes what a client's comparison found, and goes on behind that client.
	 * @return false if the part is no longer ours; nothing is written then
	 */
	boolean compared(Taken part, UUID client, List<Compared> channels) {
		if (!advance(part, client, "clients = clients + 1")) {
			return false;
		}
		this.jdbc.sql("""
				update reconciliation_difference set closed_at = clock_timestamp()
				where partner = ? and client_id = ? and closed_at is null
				""").params(part.partner().id(), client).update();
		for (Compared channel : channels) {
			channel.found().forEach((found) -> add(part, client, channel, found));
			this.jdbc.sql("""
					update reconciliation_part set things = things + ?, waiting = waiting + ?,
					  forgotten = forgotten + ?, missing = missing + ?,
					  extra = extra + ?, stale = stale + ?, unread = unread + ?
					where reconciliation_id = ? and partner = ?
					""")
				.params(channel.things(), channel.waiting(), channel.forgotten() ? 1 : 0,
						count(channel, Finding.Kind.MISSING), count(channel, Finding.Kind.EXTRA),
						count(channel, Finding.Kind.STALE), count(channel, Finding.Kind.UNREAD),
						part.reconciliationId(), part.partner().id())
				.update();
		}
		return true;
	}

	/** Goes on behind a client who was protected when the turn came. */
	boolean withheld(Taken part, UUID client) {
		return advance(part, client, "withheld = withheld + 1");
	}

	/** The partner could not be read: it rests, and goes on with the same client. */
	void rest(Taken part, @Nullable String why, boolean tried, Duration rest) {
		this.jdbc.sql("""
				update reconciliation_part set lease_token = null, rests_for = :why, tries = tries + :tried,
				  next_at = clock_timestamp() + :rest * interval '1 millisecond'
				where reconciliation_id = :id and partner = :partner and lease_token = :token
				""")
			.param("why", why, Types.VARCHAR)
			.param("tried", tried ? 1 : 0)
			.param("rest", rest.toMillis())
			.param("id", part.reconciliationId())
			.param("partner", part.partner().id())
			.param("token", part.token())
			.update();
	}

	/** Gives the part back: whoever takes it next goes on at once. */
	void release(Taken part) {
		rest(part, null, false, Duration.ZERO);
	}

	/** All clients are compared; the last part to be through ends the whole. */
	void done(Taken part) {
		this.jdbc.sql("select 1 from reconciliation where id = ? for update")
			.param(part.reconciliationId())
			.query(Integer.class)
			.optional();
		this.jdbc.sql("""
				update reconciliation_part set state = 'DONE', lease_token = null, rests_for = null
				where reconciliation_id = ? and partner = ? and lease_token = ?
				""").params(part.reconciliationId(), part.partner().id(), part.token()).update();
		this.jdbc.sql("""
				update reconciliation set state = 'DONE', ended_at = clock_timestamp()
				where id = :id and state = 'RUNNING' and not exists
				  (select 1 from reconciliation_part where reconciliation_id = :id and state = 'RUNNING')
				""").param("id", part.reconciliationId()).update();
	}

	private boolean advance(Taken part, UUID client, String figure) {
		return this.jdbc.sql("""
				update reconciliation_part set after_client = ?, tries = 0, rests_for = null,
				  next_at = clock_timestamp() + ? * interval '1 second', %s
				where reconciliation_id = ? and partner = ? and lease_token = ?
				""".formatted(figure))
			.params(client, LEASE.toSeconds(), part.reconciliationId(), part.partner().id(), part.token())
			.update() == 1;
	}

	private void add(Taken part, UUID client, Compared channel, Found found) {
		this.jdbc.sql("""
				insert into reconciliation_difference
				  (reconciliation_id, partner, channel, client_id, finding, thing, delivery_id, seen_id)
				values (:id, :partner, :channel, :client, :finding, :thing, :delivery, :seen)
				""")
			.param("id", part.reconciliationId())
			.param("partner", part.partner().id())
			.param("channel", channel.channel())
			.param("client", client)
			.param("finding", found.finding().name())
			.param("thing", found.thing())
			.param("delivery", found.deliveryId(), Types.BIGINT)
			.param("seen", channel.seenId())
			.update();
	}

	private static long count(Compared channel, Finding.Kind kind) {
		return channel.found().stream().filter((found) -> found.finding().kind() == kind).count();
	}

	/**
	 * A part that is ours for a while.
	 *
	 * @param reconciliationId of which comparison
	 * @param partner with which partner
	 * @param after the client compared last
	 * @param tries how often in a row the next could not be read
	 * @param token the lease
	 * @param onlyClient the one client it is about; null for all
	 */
	record Taken(UUID reconciliationId, Partner partner, UUID after, int tries, UUID token, @Nullable UUID onlyClient) {

	}

}
