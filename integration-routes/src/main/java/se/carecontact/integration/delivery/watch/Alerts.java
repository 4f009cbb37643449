package se.carecontact.integration.delivery.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts, one open per kind and partner however many replicas see it. One that no replica
 * has seen for a while is over: a replica that died holds up no end.
 */
@Repository
@Transactional
public class Alerts {

	private final JdbcClient jdbc;

	Alerts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes that it is so just now.
	 * @return whether it is new
	 */
	boolean sighted(String kind, String partner, String detail) {
		return this.jdbc.sql("""
				insert into alert (kind, partner, detail, since, seen_at)
				values (?, ?, ?, clock_timestamp(), clock_timestamp())
				on conflict (kind, partner) where ended_at is null
				do update set seen_at = excluded.seen_at, detail = excluded.detail
				returning xmax = 0
				""").params(kind, partner, detail).query(Boolean.class).single();
	}

	/** Ends what was not seen for so long; each is returned to one caller only. */
	List<Alert> endUnseen(Duration unseen) {
		return this.jdbc.sql("""
				update alert set ended_at = clock_timestamp()
				where ended_at is null and seen_at < clock_timestamp() - ? * interval '1 millisecond' returning *
				""").param(unseen.toMillis()).query((row, number) -> alert(row)).list();
	}

	/** The newest, open ones first. */
	@Transactional(readOnly = true)
	public List<Alert> newest(int limit) {
		return this.jdbc.sql("select * from alert order by ended_at is not null, since desc limit ?")
			.param(limit)
			.query((row, number) -> alert(row))
			.list();
	}

	private static Alert alert(ResultSet row) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new Alert(row.getLong("id"), row.getString("kind"), row.getString("partner"), row.getString("detail"),
				row.getObject("since", OffsetDateTime.class).toInstant(),
				row.getObject("seen_at", OffsetDateTime.class).toInstant(), (ended == null) ? null : ended.toInstant());
	}

}
