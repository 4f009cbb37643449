package se.carecontact.contact.policy.persistence;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.security.KnownMunicipalities;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.ServiceCatalogue;

/**
 * Reads policies and catalogues as they stand; a changed row holds from the next request.
 */
@Repository
class JdbcPolicies implements Policies, ServiceCatalogue, KnownMunicipalities {

	private final JdbcClient jdbc;

	JdbcPolicies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Policy of(String municipalityId, LocalDate day) {
		return this.jdbc
			.sql("""
					SELECT * FROM policy_preset WHERE preset = coalesce((
						SELECT preset FROM municipality_policy WHERE municipality_id = :municipalityId AND valid_from <= :day
						ORDER BY valid_from DESC LIMIT 1), 'national')""")
			.param("municipalityId", municipalityId)
			.param("day", day)
			.query(Policy.class)
			.single();
	}

	@Override
	public Optional<String> nameOf(String municipalityId, String code) {
		return this.jdbc.sql("""
				SELECT name FROM service_catalogue WHERE municipality_id IN (:municipalityId, '*') AND code = :code
				ORDER BY municipality_id DESC LIMIT 1""")
			.param("municipalityId", municipalityId)
			.param("code", code)
			.query(String.class)
			.optional();
	}

	@Override
	public boolean knows(String municipalityId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM municipality WHERE municipality_id = :municipalityId)")
			.param("municipalityId", municipalityId)
			.query(Boolean.class)
			.single();
	}

}
