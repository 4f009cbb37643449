package se.carecontact.contact.print.persistence;

import java.time.LocalDate;
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

	/**
	 * Those that are the contact's own, in the order they come; what else was done is
	 * told last.
	 */
	private static final List<DutyKind> CONTACTS = List.of(DutyKind.PRESENT_SELF,
			DutyKind.AGREE_INFORMATION_TO_RELATIVES, DutyKind.HOME_RISK_ASSESSMENT, DutyKind.SENIOR_ALERT,
			DutyKind.MONTHLY_JOURNAL_NOTE, DutyKind.CARE_MANAGER_FOLLOW_UP, DutyKind.SIP, DutyKind.HAND_BACK_BINDER,
			DutyKind.HAND_BACK_KEYS, DutyKind.RETURN_AIDS, DutyKind.OTHER);

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
		return CONTACTS.stream()
			.filter((kind) -> kind != DutyKind.OTHER || done.containsKey(kind))
			.map((kind) -> new DutyLine(kind, null, done.get(kind)))
			.toList();
	}

}
