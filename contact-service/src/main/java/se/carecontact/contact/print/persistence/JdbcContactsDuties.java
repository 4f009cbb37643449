package se.carecontact.contact.print.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.print.ContactsDuties;
import se.carecontact.contact.print.DutyLine;

/** The duties every contact has, and when each was last done. */
@Repository
class JdbcContactsDuties implements ContactsDuties {

	private final JdbcClient jdbc;

	JdbcContactsDuties(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<DutyLine> of(UUID clientId) {
		Map<DutyKind, LocalDate> done = new HashMap<>();
		this.jdbc.sql("SELECT kind, max(done_on) AS done_on FROM duty_done WHERE client_id = :clientId GROUP BY kind")
			.param("clientId", clientId)
			.query((row) -> {
				done.put(DutyKind.valueOf(row.getString("kind")), row.getObject("done_on", LocalDate.class));
			});
		return Arrays.stream(DutyKind.values())
			.filter((kind) -> kind != DutyKind.OTHER || done.containsKey(kind))
			.map((kind) -> new DutyLine(kind, null, done.get(kind)))
			.toList();
	}

}
