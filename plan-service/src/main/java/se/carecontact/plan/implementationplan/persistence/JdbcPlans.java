package se.carecontact.plan.implementationplan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.implementationplan.Commission;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.DuePlan;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanChange;
import se.carecontact.plan.implementationplan.PlanEvent;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.Plans;
import se.carecontact.plan.implementationplan.Scope;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.PlanPolicies;
import se.carecontact.plan.policy.PlanPolicy;
import tools.jackson.databind.json.JsonMapper;

/** The plan's own row; versions and follow-ups have tables and classes of their own. */
@Repository
class JdbcPlans implements Plans {

	private static final String SELECT = """
			SELECT p.*, decided_on, unit_id
			FROM implementation_plan p JOIN client_in_care c ON c.client_id = p.client_id
			  JOIN home_care_decision d ON d.municipality_id = p.municipality_id AND d.decision_id = p.decision_id
			""";

	/** Oldest first; those opened by one transaction have one time. */
	private static final String IN_ORDER = " ORDER BY opened_at, plan_id";

	private final JdbcClient jdbc;

	private final StoredJson json;

	private final PlanPolicies policies;

	private final VersionTables versions;

	private final FollowUpTables followUps;

	private final DeadlineRows deadlines;

	JdbcPlans(JdbcClient jdbc, JsonMapper json, PlanPolicies policies) {
		this.jdbc = jdbc;
		this.json = new StoredJson(json);
		this.policies = policies;
		this.versions = new VersionTables(jdbc, this.json);
		this.followUps = new FollowUpTables(jdbc);
		this.deadlines = new DeadlineRows(jdbc);
	}

	@Override
	public Optional<Plan> find(PlanId id) {
		return this.jdbc.sql(SELECT + "WHERE plan_id = :planId")
			.param("planId", id.value())
			.query((row, index) -> plan(row))
			.optional();
	}

	@Override
	public List<Plan> ofClient(ClientId clientId) {
		return this.jdbc.sql(SELECT + "WHERE p.client_id = :clientId" + IN_ORDER)
			.param("clientId", clientId.value())
			.query((row, index) -> plan(row))
			.list();
	}

	@Override
	public List<Plan> ofDecision(String municipalityId, DecisionId decisionId) {
		return this.jdbc
			.sql(SELECT + "WHERE p.municipality_id = :municipalityId AND p.decision_id = :decisionId" + IN_ORDER)
			.param("municipalityId", municipalityId)
			.param("decisionId", decisionId.value())
			.query((row, index) -> plan(row))
			.list();
	}

	@Override
	public List<ClientId> lockClientsToAnnounce(LocalDate day, int limit) {
		return this.deadlines.lockClientsToAnnounce(day, limit);
	}

	@Override
	public List<DuePlan> toAnnounce(Set<ClientId> clients, LocalDate day) {
		return this.deadlines.toAnnounce(clients, day);
	}

	@Override
	public void told(PlanId id, Deadline announced) {
		this.deadlines.told(id, announced);
	}

	@Override
	public void save(PlanChange change) {
		Plan plan = change.plan();
		if (change.events().getFirst() instanceof PlanEvent.Opened) {
			insert(plan);
		}
		update(plan);
		change.events().forEach((event) -> save(plan, event));
	}

	private void save(Plan plan, PlanEvent event) {
		switch (event) {
			case PlanEvent.Drafted drafted -> this.versions.replaceDraft(plan.id(), drafted.draft());
			case PlanEvent.Agreed agreed -> this.versions.agree(plan.id(), agreed.version());
			case PlanEvent.FollowedUp followedUp ->
				this.followUps.insert(plan.id(), plan.followUps().size(), followedUp.followUp());
			// What they tell stands in the plan's own row, or in the draft told beside.
			case PlanEvent.Opened _, PlanEvent.Redated _, PlanEvent.Scoped _, PlanEvent.ConversationHeld _,
					PlanEvent.Ended _ ->
				{
				}
		}
	}

	private void insert(Plan plan) {
		this.jdbc
			.sql("""
					INSERT INTO implementation_plan (plan_id, client_id, municipality_id, decision_id, policy, due_on, due_rule, revision)
					VALUES (:planId, :clientId, :municipalityId, :decisionId, :policy::jsonb, :dueOn, :dueRule, :revision)""")
			.param("planId", plan.id().value())
			.param("clientId", plan.clientId().value())
			.param("municipalityId", plan.municipalityId())
			.param("decisionId", plan.decisionId().value())
			.param("policy", this.json.text(plan.policy()))
			.param("dueOn", plan.due().on())
			.param("dueRule", plan.due().rule())
			.param("revision", plan.revision())
			.update();
	}

	private void update(Plan plan) {
		this.jdbc.sql("""
				UPDATE implementation_plan SET provider = :provider, part_of_day = :partOfDay, due_on = :dueOn,
				  due_rule = :dueRule, next_follow_up_on = :nextFollowUpOn, ended_on = :endedOn,
				  due_soon_told_on = :dueSoonToldOn, overdue_told_on = :overdueToldOn, announce_on = :announceOn,
				  due_soon_on = :dueSoonOn,
				  revision = :revision
				WHERE plan_id = :planId""")
			.param("provider", plan.commission().scope().provider())
			.param("partOfDay", plan.commission().scope().partOfDay().name())
			.param("dueOn", plan.due().on())
			.param("dueRule", plan.due().rule())
			.param("nextFollowUpOn", plan.nextFollowUpOn())
			.param("endedOn", plan.endedOn())
			.param("dueSoonToldOn", plan.told().dueSoonOn())
			.param("overdueToldOn", plan.told().overdueOn())
			.param("announceOn",
					plan.deadline().map((deadline) -> deadline.announceOn(plan.policy().dueSoonDays())).orElse(null))
			.param("dueSoonOn",
					plan.deadline().map((deadline) -> deadline.dueSoonOn(plan.policy().dueSoonDays())).orElse(null))
			.param("revision", plan.revision())
			.param("planId", plan.id().value())
			.update();
	}

	private Plan plan(ResultSet row) throws SQLException {
		PlanId id = new PlanId(row.getObject("plan_id", UUID.class));
		return new Plan(id, commission(row),
				new DueDate(row.getObject("due_on", LocalDate.class), row.getString("due_rule")),
				row.getObject("next_follow_up_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				DeadlineRows.told(row), this.versions.of(id), this.followUps.of(id), row.getLong("revision"));
	}

	private Commission commission(ResultSet row) throws SQLException {
		return new Commission(new ClientId(row.getObject("client_id", UUID.class)), row.getString("municipality_id"),
				new DecisionId(row.getString("decision_id")),
				new Scope(row.getString("provider"), PartOfDay.valueOf(row.getString("part_of_day"))), policy(row));
	}

	private PlanPolicy policy(ResultSet row) throws SQLException {
		String kept = row.getString("policy");
		return (kept != null) ? this.json.policy(kept)
				: this.policies.on(Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
						row.getString("municipality_id"), row.getString("unit_id"));
	}

}
