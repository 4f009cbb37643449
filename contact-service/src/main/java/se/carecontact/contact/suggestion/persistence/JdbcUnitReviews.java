package se.carecontact.contact.suggestion.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.assignment.ContactRole;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.suggestion.Spread;
import se.carecontact.contact.suggestion.UnitReview;
import se.carecontact.contact.suggestion.UnitReviews;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcUnitReviews implements UnitReviews {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcUnitReviews(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public List<Gap> gaps(String municipalityId, String unitId, LocalDate day) {
		return this.jdbc.sql("""
				SELECT c.client_id, coalesce(bool_or(a.role = 'MAIN'), false) AS main,
					coalesce(bool_or(a.role = 'DEPUTY'), false) AS deputy
				FROM client c
				LEFT JOIN (contact_assignment a JOIN staff s ON s.municipality_id = a.municipality_id
						AND s.staff_id = a.staff_id AND (s.employed_until IS NULL OR s.employed_until >= :day))
					ON a.client_id = c.client_id AND a.ended_on IS NULL
				WHERE c.municipality_id = :municipalityId AND c.unit_id = :unitId AND c.home_care_open
				GROUP BY c.client_id
				HAVING count(DISTINCT a.role) < 2
				ORDER BY c.client_id""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.param("day", day)
			.query((row, number) -> new Gap(row.getObject("client_id", UUID.class), missing(row)))
			.list();
	}

	private static Set<ContactRole> missing(ResultSet row) throws SQLException {
		Set<ContactRole> missing = EnumSet.allOf(ContactRole.class);
		if (row.getBoolean("main")) {
			missing.remove(ContactRole.MAIN);
		}
		if (row.getBoolean("deputy")) {
			missing.remove(ContactRole.DEPUTY);
		}
		return missing;
	}

	@Override
	public void add(String municipalityId, UnitReview review, Instant recordedAt) {
		this.jdbc
			.sql("""
					INSERT INTO unit_review (review_id, municipality_id, unit_id, reviewed_on, reviewed_by, reviewed_by_name,
						recorded_at, note, clients, without_two, main_spread, deputy_spread)
					VALUES (:reviewId, :municipalityId, :unitId, :reviewedOn, :by, :byName, :recordedAt, :note, :clients,
						:withoutTwo, :main::jsonb, :deputy::jsonb)""")
			.paramSource(Params.of(review)
				.with("municipalityId", municipalityId)
				.with("by", review.reviewedBy().id())
				.with("byName", review.reviewedBy().name())
				.with("recordedAt", Instants.toColumn(recordedAt))
				.with("main", this.json.writeValueAsString(review.mainSpread()))
				.with("deputy", this.json.writeValueAsString(review.deputySpread())))
			.update();
	}

	@Override
	public List<UnitReview> of(String municipalityId, String unitId) {
		return this.jdbc.sql("""
				SELECT * FROM unit_review WHERE municipality_id = :municipalityId AND unit_id = :unitId
				ORDER BY reviewed_on DESC, recorded_at DESC""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(this::row)
			.list();
	}

	private UnitReview row(ResultSet row, int number) throws SQLException {
		return new UnitReview(row.getObject("review_id", UUID.class), row.getString("unit_id"),
				row.getObject("reviewed_on", LocalDate.class),
				new Actor(row.getString("reviewed_by"), row.getString("reviewed_by_name")), row.getString("note"),
				row.getInt("clients"), row.getInt("without_two"),
				this.json.readValue(row.getString("main_spread"), Spread.class),
				this.json.readValue(row.getString("deputy_spread"), Spread.class));
	}

}
