package se.carecontact.plan.retention.persistence;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.retention.RetentionRule;
import se.carecontact.plan.retention.RetentionRules;
import se.carecontact.plan.retention.RetentionStep;

/** Reads the rules as they stand; a changed row holds from the next pass. */
@Repository
class JdbcRetentionRules implements RetentionRules {

	private final JdbcClient jdbc;

	JdbcRetentionRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule of(String municipalityId, RetentionStep step, LocalDate today) {
		return this.jdbc.sql("""
				SELECT (:today::date - period)::date AS before, legal_basis FROM retention_period
				WHERE municipality_id IN (:municipalityId, '*') AND step = :step AND valid_from <= :today
				ORDER BY municipality_id DESC, valid_from DESC LIMIT 1""")
			.param("today", today)
			.param("municipalityId", municipalityId)
			.param("step", step.name())
			.query(RetentionRule.class)
			.single();
	}

}
