package se.carecontact.contact.suggestion.persistence;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.suggestion.LoadPolicies;
import se.carecontact.contact.suggestion.LoadPolicy;

/** The policy of load that belongs to the preset in force. */
@Repository
class JdbcLoadPolicies implements LoadPolicies {

	private final JdbcClient jdbc;

	private final Policies policies;

	JdbcLoadPolicies(JdbcClient jdbc, Policies policies) {
		this.jdbc = jdbc;
		this.policies = policies;
	}

	@Override
	public LoadPolicy of(String municipalityId, LocalDate day) {
		return this.jdbc
			.sql("SELECT * FROM load_policy WHERE preset IN (:preset, 'national') ORDER BY preset = 'national'")
			.param("preset", this.policies.of(municipalityId, day).preset())
			.query(LoadPolicy.class)
			.list()
			.getFirst();
	}

}
