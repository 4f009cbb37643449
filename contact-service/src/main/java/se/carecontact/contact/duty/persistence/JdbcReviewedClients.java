package se.carecontact.contact.duty.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.ReviewedClients;

@Repository
class JdbcReviewedClients implements ReviewedClients {

	private final JdbcClient jdbc;

	JdbcReviewedClients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public int add(String municipalityId, String unitId, LocalDate reviewedOn, Set<UUID> withoutTwo) {
		return this.jdbc.sql("""
				WITH added AS (
					INSERT INTO unit_review_client AS known (client_id, reviewed_on, without_two)
					SELECT DISTINCT client_id, :reviewedOn::date, client_id = ANY (:withoutTwo)
					FROM client JOIN duty USING (client_id)
					WHERE client.municipality_id = :municipalityId AND client.unit_id = :unitId AND home_care_open
						AND kind = 'YEARLY_UNIT_REVIEW' AND state = 'OPEN' AND duty.starts_on < :reviewedOn
					ORDER BY client_id
					ON CONFLICT (client_id) DO UPDATE
						SET reviewed_on = excluded.reviewed_on, without_two = excluded.without_two
						WHERE known.reviewed_on <= excluded.reviewed_on
					RETURNING without_two)
				SELECT count(*) FROM added WHERE NOT without_two""")
			.param("reviewedOn", reviewedOn)
			.param("withoutTwo", withoutTwo.toArray(new UUID[0]))
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(Integer.class)
			.single();
	}

	@Override
	public List<Reviewed> lockToComplete(int limit) {
		return this.jdbc.sql("""
				SELECT client.municipality_id, client_id, reviewed_on
				FROM unit_review_client JOIN client USING (client_id)
				WHERE NOT without_two ORDER BY client_id LIMIT :limit
				FOR NO KEY UPDATE OF client, unit_review_client SKIP LOCKED""")
			.param("limit", limit)
			.query(Reviewed.class)
			.list();
	}

	@Override
	public Optional<LocalDate> reviewedWithoutTwo(UUID clientId) {
		return this.jdbc.sql("SELECT reviewed_on FROM unit_review_client WHERE client_id = :clientId AND without_two")
			.param("clientId", clientId)
			.query(LocalDate.class)
			.optional();
	}

	@Override
	public void remove(UUID clientId) {
		this.jdbc.sql("DELETE FROM unit_review_client WHERE client_id = :clientId")
			.param("clientId", clientId)
			.update();
	}

}
