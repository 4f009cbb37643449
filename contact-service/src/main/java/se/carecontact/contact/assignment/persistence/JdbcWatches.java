package se.carecontact.contact.assignment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.Cover;
import se.carecontact.contact.assignment.Watches;

@Repository
class JdbcWatches implements Watches {

	private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

	private static final UUID FIRST = new UUID(0, 0);

	private final JdbcClient jdbc;

	JdbcWatches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Cover toldOf(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM contact_watch WHERE client_id = :clientId")
			.param("clientId", clientId)
			.query(JdbcWatches::cover)
			.optional()
			.orElse(Cover.NONE);
	}

	@Override
	public void keep(UUID clientId, Cover told, @Nullable LocalDate nextDay) {
		this.jdbc
			.sql("""
					INSERT INTO contact_watch (client_id, cover, absent_staff, covering_staff, covers_until, away_staff, next_day)
					VALUES (:clientId, :cover, :absent, :covering, :until, :away, :nextDay)
					ON CONFLICT (client_id) DO UPDATE SET cover = :cover, absent_staff = :absent, covering_staff = :covering,
						covers_until = :until, away_staff = :away, next_day = :nextDay""")
			.param("clientId", clientId)
			.param("cover", told.kind().name())
			.param("absent", told.absent())
			.param("covering", told.covering())
			.param("until", told.until())
			.param("away", text(told.away()))
			.param("nextDay", nextDay)
			.update();
	}

	@Override
	public List<Due> due(LocalDate day, @Nullable Due after, int limit) {
		return this.jdbc.sql("""
				SELECT w.client_id, c.municipality_id, w.next_day FROM contact_watch w JOIN client c USING (client_id)
				WHERE w.next_day <= :day AND (w.next_day, w.client_id) > (:afterDay, :afterId)
				ORDER BY w.next_day, w.client_id LIMIT :limit""")
			.param("day", day)
			.param("afterDay", (after != null) ? after.nextDay() : LONG_AGO)
			.param("afterId", (after != null) ? after.clientId() : FIRST)
			.param("limit", limit)
			.query(Due.class)
			.list();
	}

	@Override
	public boolean claim(UUID clientId, LocalDate day) {
		boolean free = this.jdbc.sql("SELECT true FROM client WHERE client_id = :clientId FOR UPDATE SKIP LOCKED")
			.param("clientId", clientId)
			.query(Boolean.class)
			.optional()
			.isPresent();
		// A statement of its own: only now, with the client taken, can no one else change
		// it.
		return free && this.jdbc
			.sql("SELECT EXISTS (SELECT FROM contact_watch WHERE client_id = :clientId AND next_day <= :day)")
			.param("clientId", clientId)
			.param("day", day)
			.query(Boolean.class)
			.single();
	}

	private static Cover cover(ResultSet row, int number) throws SQLException {
		return new Cover(Cover.Kind.valueOf(row.getString("cover")), row.getString("absent_staff"),
				row.getString("covering_staff"), row.getObject("covers_until", LocalDate.class),
				away(row.getString("away_staff")));
	}

	/** A reference to a member of the staff holds neither comma nor equals sign. */
	private static String text(Map<String, LocalDate> away) {
		return away.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue())
			.sorted()
			.collect(Collectors.joining(","));
	}

	private static Map<String, LocalDate> away(String text) {
		return Arrays.stream(text.split(","))
			.filter((each) -> !each.isEmpty())
			.map((each) -> each.split("=", 2))
			.collect(Collectors.toMap((each) -> each[0], (each) -> LocalDate.parse(each[1])));
	}

}
