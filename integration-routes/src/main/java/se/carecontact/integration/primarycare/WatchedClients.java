package se.carecontact.integration.primarycare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ConsentGiven;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table primary_care_watch. */
@Repository
class WatchedClients {

	private final JdbcClient jdbc;

	private final Clock clock;

	WatchedClients(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Reads of the client begin, from the beginning: what changed without consent was
	 * never seen.
	 */
	void watch(ConsentGiven consent) {
		Instant until = consent.getValidUntil();
		this.jdbc.sql("""
				insert into primary_care_watch
				    (client_id, consent_id, municipality_id, unit_id, valid_from, valid_until, poll_at)
				values (:client, :consent, :municipality, :unit, :from, :until, :now)
				on conflict (client_id) do update set consent_id = excluded.consent_id,
				    municipality_id = excluded.municipality_id, unit_id = excluded.unit_id,
				    valid_from = excluded.valid_from, valid_until = excluded.valid_until,
				    read_until = null, poll_at = excluded.poll_at
				""")
			.param("client", consent.getClientId())
			.param("consent", consent.getConsentId())
			.param("municipality", consent.getMunicipalityId())
			.param("unit", consent.getUnitId())
			.param("from", utc(consent.getValidFrom()))
			.param("until", (until == null) ? null : utc(until), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("now", utc(this.clock.instant()))
			.update();
	}

	/** Reads of the client end, if they rested on that consent. */
	void forget(UUID clientId, UUID consentId) {
		this.jdbc.sql("delete from primary_care_watch where client_id = ? and consent_id = ?")
			.params(clientId, consentId)
			.update();
	}

	/** Reads of the client end. */
	void forget(UUID clientId) {
		this.jdbc.sql("delete from primary_care_watch where client_id = ?").param(clientId).update();
	}

	/**
	 * Takes clients that are due, and puts off their next turn; another replica takes
	 * others.
	 */
	List<WatchedClient> take(int most, Duration next) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update primary_care_watch set poll_at = :next where client_id in (
				    select client_id from primary_care_watch
				    where poll_at <= :now and valid_from <= :now and (valid_until is null or valid_until > :now)
				    order by poll_at limit :most for update skip locked)
				returning client_id, municipality_id, unit_id, read_until
				""")
			.param("next", utc(now.plus(next)))
			.param("now", utc(now))
			.param("most", most)
			.query((row, number) -> new WatchedClient(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					instant(row.getObject(4, OffsetDateTime.class))))
			.list();
	}

	/** Takes a turn back, for clients that were taken and could not be read. */
	void hurry(List<WatchedClient> clients, Duration wait) {
		for (WatchedClient client : clients) {
			this.jdbc.sql("update primary_care_watch set poll_at = ? where client_id = ?")
				.params(utc(this.clock.instant().plus(wait)), client.clientId())
				.update();
		}
	}

	/**
	 * Locks the client's row to the transaction's end.
	 * @return false if the client is no longer watched
	 */
	boolean lock(UUID clientId) {
		return this.jdbc.sql("select 1 from primary_care_watch where client_id = ? for update")
			.param(clientId)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** Moves the client's cursor; never back. */
	void readUntil(UUID clientId, Instant changed) {
		this.jdbc.sql("""
				update primary_care_watch set read_until = greatest(read_until, :changed) where client_id = :client
				""").param("changed", utc(changed)).param("client", clientId).update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time == null) ? null : time.toInstant();
	}

}
