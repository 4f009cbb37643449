package se.carecontact.contact.duty.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.DutyRule;
import se.carecontact.contact.duty.DutyRules;
import se.carecontact.contact.duty.Occasion;
import se.carecontact.contact.duty.Responsible;
import se.carecontact.contact.policy.DeadlineKind;
import se.carecontact.contact.policy.LegalSubject;

/** Only a migration changes the kinds of duties, so they are read once. */
@Repository
class JdbcDutyRules implements DutyRules {

	private final JdbcClient jdbc;

	private volatile @Nullable List<DutyRule> rules;

	JdbcDutyRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<DutyRule> all() {
		List<DutyRule> known = this.rules;
		if (known == null) {
			known = this.jdbc.sql("SELECT * FROM duty_kind ORDER BY kind").query(JdbcDutyRules::rule).list();
			this.rules = known;
		}
		return known;
	}

	private static DutyRule rule(ResultSet row, int number) throws SQLException {
		String deadline = row.getString("deadline");
		String subject = row.getString("legal_subject");
		Set<Occasion> fulfilledBy = Arrays.stream((String[]) row.getArray("fulfilled_by").getArray())
			.map(Occasion::valueOf)
			.collect(Collectors.toSet());
		return new DutyRule(DutyKind.valueOf(row.getString("kind")),
				(deadline != null) ? DeadlineKind.valueOf(deadline) : null,
				Responsible.valueOf(row.getString("responsible")),
				(subject != null) ? LegalSubject.valueOf(subject) : null, fulfilledBy, row.getString("if_service"),
				row.getBoolean("anew_for_new_contact"), row.getBoolean("closing"), row.getBoolean("addable"));
	}

}
