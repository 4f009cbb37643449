package se.carecontact.contact.retention.persistence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.retention.RetentionRule;
import se.carecontact.contact.retention.RetentionRules;
import se.carecontact.contact.retention.RetentionStep;

/** Reads the rules as they stand; a changed row holds from the next pass. */
@Repository
class JdbcRetentionRules implements RetentionRules {

	private final JdbcClient jdbc;

	JdbcRetentionRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RetentionRule of(String municipalityId, RetentionStep step, LocalDate from, LocalDate today) {
		return this.jdbc.sql("""
				SELECT (:from::date + period)::date AS due_on, legal_basis FROM retention_period
				WHERE municipality_id IN (:municipalityId, '*') AND step = :step AND valid_from <= :today
				ORDER BY municipality_id DESC, valid_from DESC LIMIT 1""")
			.param("from", from)
			.param("municipalityId", municipalityId)
			.param("step", step.name())
			.param("today", today)
			.query(RetentionRule.class)
			.single();
	}

	@Override
	public Optional<String> keptForResearch(String municipalityId, OptionalInt birthDay, LocalDate today) {
		return this.jdbc.sql("""
				SELECT legal_basis FROM kept_for_research
				WHERE municipality_id IN (:municipalityId, '*') AND valid_from <= :today
					AND (birth_days IS NULL OR :birthDay::int IS NULL OR :birthDay = ANY (birth_days))
				ORDER BY municipality_id DESC, valid_from DESC LIMIT 1""")
			.param("municipalityId", municipalityId)
			.param("today", today)
			.param("birthDay", birthDay.isPresent() ? birthDay.getAsInt() : null)
			.query(String.class)
			.optional();
	}

}
