package se.carecontact.integration.delivery.ledger;

import java.time.Duration;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The beats of each partner's pace, given out by the database's clock: no two replicas
 * ever get the same. Not answered means no beat.
 */
@Repository
public class PaceTable {

	private final JdbcClient jdbc;

	PaceTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes some beats that follow each other, for the caller alone. Beats that are gone
	 * by are lost. If the database crashes, those taken in its last half second may be
	 * given out again: nobody waits for the disk here.
	 * @param beat the time from one beat to the next
	 * @param longest take none if the first is further away than this
	 * @return microseconds until the first of them; empty if it is too far away
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public OptionalLong take(String partner, Duration beat, int beats, Duration longest) {
		// A beat a minute ahead was given by a clock that has been set back since.
		return this.jdbc.sql("""
				insert into partner_pace as p (partner, next_at)
				values (:partner, clock_timestamp() + :beats * :beat * interval '1 microsecond')
				on conflict (partner) do update
				set next_at = case when p.next_at > clock_timestamp() + interval '1 minute' then clock_timestamp()
				    else greatest(p.next_at, clock_timestamp()) end + :beats * :beat * interval '1 microsecond'
				where p.next_at <= clock_timestamp() + :longest * interval '1 microsecond'
				  or p.next_at > clock_timestamp() + interval '1 minute'
				returning (extract(epoch from next_at - clock_timestamp()) * 1000000)::bigint - :beats * :beat as away,
				  set_config('synchronous_commit', 'off', true) as unsynced
				""")
			.param("partner", partner)
			.param("beats", beats)
			.param("beat", beat.toNanos() / 1000)
			.param("longest", longest.toNanos() / 1000)
			.query((row, number) -> row.getLong("away"))
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

}
