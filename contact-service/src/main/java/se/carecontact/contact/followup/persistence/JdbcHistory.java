package se.carecontact.contact.followup.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.followup.History;
import se.carecontact.contact.followup.Period;

/**
 * Each figure is one statement over sets. What was true on a day is asked of the day,
 * never of what is open now: the unit from its history, contacts from their first and
 * last days, cases from the days of their decisions. What was marked as mistaken never
 * was; of an offer's answers the latest by the day counts, so that a changed mind leaves
 * the past as it was.
 */
@Repository
class JdbcHistory implements History {

	/**
	 * {@code in_unit}: whose clients the unit's were, and when. {@code care_case}: a
	 * client's time from a first decision to the end of the last one that overlaps it.
	 */
	private static final String CASES = """
			WITH unit_span AS (
				SELECT client_id, unit_id, daterange(from_day,
					lead(from_day) OVER (PARTITION BY client_id ORDER BY number), '[)') AS span
				FROM client_unit_history
				WHERE client_id IN (SELECT client_id FROM client_unit_history
					WHERE municipality_id = :municipalityId AND unit_id = :unitId)),
			in_unit AS MATERIALIZED (SELECT client_id, span FROM unit_span WHERE unit_id = :unitId AND NOT isempty(span)),
			care_case AS MATERIALIZED (
				SELECT client_id, unnest(range_agg(daterange(decided_on,
					CASE WHEN ended_on IS NOT NULL THEN greatest(ended_on, decided_on) + 1 END))) AS span
				FROM decision WHERE client_id IN (SELECT client_id FROM in_unit) GROUP BY client_id),
			""";

	private static final String SPREAD = """
			SELECT count(*) AS people, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS median,
				percentile_cont(0.9) WITHIN GROUP (ORDER BY days) AS percentile90, avg(days)::float8 AS mean
			FROM counted""";

	/**
	 * With what happened first in each case, as
	 * {@code happened (client_id, began, on_day)}.
	 */
	private static final String DAYS = """
			counted AS (SELECT on_day - began AS days FROM happened
				WHERE on_day BETWEEN :from AND :to AND EXISTS (
					SELECT FROM in_unit WHERE in_unit.client_id = happened.client_id AND in_unit.span @> on_day))
			""" + SPREAD;

	private final JdbcClient jdbc;

	JdbcHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean knowsUnit(String municipalityId, String unitId) {
		return this.jdbc
			.sql("""
					SELECT EXISTS (SELECT FROM client_unit_history WHERE municipality_id = :municipalityId AND unit_id = :unitId)
						OR EXISTS (SELECT FROM staff WHERE municipality_id = :municipalityId AND unit_id = :unitId)""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public Offers offers(String municipalityId, String unitId, Period period) {
		return bound(
				CASES + """
						population AS (
							SELECT DISTINCT ON (client_id) client_id, care_case.span
							FROM care_case JOIN in_unit USING (client_id)
							WHERE NOT isempty(care_case.span * in_unit.span * daterange(:from, :to, '[]'))
							ORDER BY client_id, lower(care_case.span) DESC),
						known AS (
							SELECT CASE
								WHEN assessed.obviously_unnecessary THEN 'OBVIOUSLY_UNNECESSARY'
								WHEN offered.offered_on IS NULL THEN 'NOT_YET_OFFERED'
								WHEN answered.answer IS NULL THEN 'UNANSWERED'
								ELSE answered.answer END AS outcome
							FROM population
							LEFT JOIN LATERAL (SELECT obviously_unnecessary FROM need_assessment
								WHERE need_assessment.client_id = population.client_id AND span @> assessed_on AND assessed_on <= :to
									AND NOT EXISTS (SELECT FROM documentation_mistake WHERE entry_id = assessment_id)
								ORDER BY number DESC LIMIT 1) assessed ON true
							LEFT JOIN LATERAL (SELECT offer_id, offered_on FROM contact_offer
								WHERE contact_offer.client_id = population.client_id AND span @> offered_on AND offered_on <= :to
									AND NOT EXISTS (SELECT FROM documentation_mistake WHERE entry_id = offer_id)
								ORDER BY number DESC LIMIT 1) offered ON true
							LEFT JOIN LATERAL (SELECT answer FROM contact_answer
								WHERE contact_answer.offer_id = offered.offer_id AND answered_on <= :to
									AND NOT EXISTS (SELECT FROM documentation_mistake WHERE entry_id = answer_id)
								ORDER BY number DESC LIMIT 1) answered ON true)
						SELECT count(*) FILTER (WHERE outcome = 'ACCEPTED') AS accepted,
							count(*) FILTER (WHERE outcome = 'DECLINED') AS declined,
							count(*) FILTER (WHERE outcome = 'UNANSWERED') AS unanswered,
							count(*) FILTER (WHERE outcome = 'OBVIOUSLY_UNNECESSARY') AS obviously_unnecessary,
							count(*) FILTER (WHERE outcome = 'NOT_YET_OFFERED') AS not_yet_offered
						FROM known""",
				municipalityId, unitId, period)
			.query(Offers.class)
			.single();
	}

	@Override
	public Spread daysToOffer(String municipalityId, String unitId, Period period) {
		return bound(CASES + """
				happened AS (SELECT client_id, lower(span) AS began, min(offered_on) AS on_day
					FROM care_case JOIN contact_offer USING (client_id) WHERE span @> offered_on
						AND NOT EXISTS (SELECT FROM documentation_mistake WHERE entry_id = offer_id)
					GROUP BY client_id, span),
				""" + DAYS, municipalityId, unitId, period).query(Spread.class).single();
	}

	@Override
	public Spread daysToAppointment(String municipalityId, String unitId, Period period) {
		return bound(CASES + """
				happened AS (SELECT client_id, lower(span) AS began, min(valid_from) AS on_day
					FROM care_case JOIN contact_assignment USING (client_id)
					WHERE role = 'MAIN' AND span @> valid_from GROUP BY client_id, span),
				""" + DAYS, municipalityId, unitId, period).query(Spread.class).single();
	}

	@Override
	public Spread daysToPlan(String municipalityId, String unitId, Period period) {
		return bound(CASES + """
				happened AS (SELECT plan.client_id, decided_on AS began, min(on_day) AS on_day
					FROM followed_plan plan JOIN followed_plan_step USING (plan_id)
					JOIN decision USING (municipality_id, decision_id)
					WHERE kind = 'AGREED' AND plan.client_id IN (SELECT client_id FROM in_unit)
					GROUP BY plan_id, plan.client_id, decided_on),
				""" + DAYS, municipalityId, unitId, period).query(Spread.class).single();
	}

	@Override
	public InTime planFollowUps(String municipalityId, String unitId, Period period) {
		return bound(
				CASES + """
						due AS (SELECT EXISTS (SELECT FROM followed_plan_step later WHERE later.plan_id = step.plan_id
								AND later.number > step.number AND later.on_day <= step.next_due_on) AS in_time
							FROM followed_plan_step step JOIN followed_plan plan USING (plan_id)
							JOIN in_unit ON in_unit.client_id = plan.client_id AND in_unit.span @> step.next_due_on
							WHERE step.next_due_on BETWEEN :from AND :to
								AND (plan.ended_on IS NULL OR plan.ended_on >= step.next_due_on))
						SELECT count(*) FILTER (WHERE in_time) AS in_time, count(*) FILTER (WHERE NOT in_time) AS late FROM due""",
				municipalityId, unitId, period)
			.query(InTime.class)
			.single();
	}

	@Override
	public Changes changes(String municipalityId, String unitId, Period period) {
		return bound(
				CASES + """
						main AS (
							SELECT client_id, staff_id, valid_from, lag(staff_id) OVER (
								PARTITION BY client_id, span ORDER BY valid_from, appointed_at) AS previous
							FROM care_case JOIN contact_assignment USING (client_id) WHERE role = 'MAIN' AND span @> valid_from),
						changed AS (
							SELECT client_id FROM main JOIN in_unit USING (client_id)
							WHERE valid_from BETWEEN :from AND :to AND span @> valid_from AND previous <> staff_id)
						SELECT (SELECT count(DISTINCT client_id) FROM care_case JOIN in_unit USING (client_id)
								WHERE NOT isempty(care_case.span * in_unit.span * daterange(:from, :to, '[]'))) AS clients,
							count(DISTINCT client_id) AS changed, count(*) AS changes
						FROM changed""",
				municipalityId, unitId, period)
			.query(Changes.class)
			.single();
	}

	@Override
	public List<Integer> clientsPerContact(String municipalityId, String unitId, Period period) {
		return bound(CASES + """
				held AS (SELECT staff_id, client_id FROM contact_assignment JOIN in_unit USING (client_id)
					WHERE role = 'MAIN' AND span @> :to::date AND valid_from <= :to
						AND (ended_on IS NULL OR ended_on >= :to))
				SELECT count(DISTINCT client_id) FROM held GROUP BY staff_id ORDER BY 1""", municipalityId, unitId,
				period)
			.query(Integer.class)
			.list();
	}

	@Override
	public Spread staffPerClient(String municipalityId, String unitId, Period period) {
		widely();
		return bound("""
				WITH met AS (SELECT DISTINCT client_id, staff_id, (:to::date - day) / 14 AS fortnight
					FROM visit WHERE municipality_id = :municipalityId AND unit_id = :unitId
						AND day BETWEEN :to::date + 1 - 14 * ((:to::date - :from::date + 1) / 14) AND :to),
				per_client AS (SELECT client_id, fortnight, count(*) AS staff FROM met GROUP BY client_id, fortnight)
				SELECT count(DISTINCT client_id) AS people,
					percentile_cont(0.5) WITHIN GROUP (ORDER BY staff) AS median,
					percentile_cont(0.9) WITHIN GROUP (ORDER BY staff) AS percentile90, avg(staff)::float8 AS mean
				FROM per_client""", municipalityId, unitId, period).query(Spread.class).single();
	}

	@Override
	public Visits visits(String municipalityId, String unitId, Period period) {
		widely();
		// Each visit is read once, from the index. The contact's times are joined into
		// one,
		// so that someone who was appointed anew on the last day counts once that day.
		return bound("""
				WITH main AS (
					SELECT client_id, staff_id, range_agg(daterange(valid_from,
						CASE WHEN ended_on IS NOT NULL THEN greatest(ended_on + 1, valid_from) END)) AS times
					FROM contact_assignment WHERE municipality_id = :municipalityId AND role = 'MAIN'
						AND valid_from <= :to AND (ended_on IS NULL OR ended_on >= :from)
					GROUP BY client_id, staff_id),
				per_client AS (
					SELECT visit.client_id, count(*) AS visits, count(main.client_id) AS by_contact
					FROM visit LEFT JOIN main ON main.client_id = visit.client_id AND main.staff_id = visit.staff_id
						AND main.times @> visit.day
					WHERE visit.municipality_id = :municipalityId AND visit.unit_id = :unitId
						AND visit.day BETWEEN :from AND :to
					GROUP BY visit.client_id)
				SELECT count(*) AS clients, coalesce(sum(visits), 0)::bigint AS visits,
					coalesce(sum(by_contact), 0)::bigint AS by_contact
				FROM per_client""", municipalityId, unitId, period).query(Visits.class).single();
	}

	/** Months of visits are sorted and hashed: in memory, for this transaction only. */
	private void widely() {
		this.jdbc.sql("SELECT set_config('work_mem', '64MB', true)").query(String.class).single();
	}

	private JdbcClient.StatementSpec bound(String sql, String municipalityId, String unitId, Period period) {
		return this.jdbc.sql(sql)
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.param("from", period.from())
			.param("to", period.to());
	}

}
