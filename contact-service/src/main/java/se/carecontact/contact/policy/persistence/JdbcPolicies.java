package se.carecontact.contact.policy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.Policy;
import se.carecontact.contact.policy.PolicyOverrides;
import se.carecontact.contact.policy.PolicyTerms;
import se.carecontact.contact.policy.PolicyTimeline;
import tools.jackson.databind.json.JsonMapper;

/** Reads policies as they stand; a changed row holds from the next request. */
@Repository
class JdbcPolicies implements Policies {

	private static final String NATIONAL = "national";

	/** The law on fast omsorgskontakt is from this day. */
	private static final LocalDate NATIONAL_FROM = LocalDate.of(2022, 7, 1);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** By policy id: a version's terms are never changed, so they are parsed once. */
	private final Map<Long, PolicyTerms> terms = new ConcurrentHashMap<>();

	JdbcPolicies(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Policy of(String municipalityId, LocalDate day) {
		return this.jdbc.sql("""
				SELECT * FROM municipality_policy WHERE municipality_id = :municipalityId AND NOT replaced
					AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day)""")
			.param("municipalityId", municipalityId)
			.param("day", day)
			.query(this::policy)
			.optional()
			.orElseGet(this::national);
	}

	@Override
	public PolicyTimeline timeline(String municipalityId) {
		return new PolicyTimeline(this.jdbc
			.sql("SELECT * FROM municipality_policy WHERE municipality_id = :municipalityId AND NOT replaced")
			.param("municipalityId", municipalityId)
			.query(this::policy)
			.list(), national());
	}

	@Override
	public Policy version(@Nullable Long policyId) {
		if (policyId == null) {
			return national();
		}
		return this.jdbc.sql("SELECT * FROM municipality_policy WHERE policy_id = :policyId")
			.param("policyId", policyId)
			.query(this::policy)
			.single();
	}

	@Override
	public List<PolicyVersion> history(String municipalityId) {
		return this.jdbc.sql("""
				SELECT * FROM municipality_policy WHERE municipality_id = :municipalityId
				ORDER BY valid_from, version""")
			.param("municipalityId", municipalityId)
			.query((row, number) -> new PolicyVersion(policy(row, number),
					this.json.readValue(row.getString("overrides"), PolicyOverrides.class), row.getString("decided_by"),
					row.getBoolean("replaced")))
			.list();
	}

	@Override
	public Optional<PolicyTerms> preset(String name) {
		PolicyTerms national = nationalTerms();
		return this.jdbc.sql("SELECT terms FROM policy_preset WHERE preset = :name")
			.param("name", name)
			.query(String.class)
			.optional()
			.map((terms) -> this.json.readValue(terms, PolicyOverrides.class).over(national));
	}

	@Override
	public List<Preset> presets() {
		PolicyTerms national = nationalTerms();
		return this.jdbc.sql("SELECT * FROM policy_preset ORDER BY preset")
			.query((row, number) -> new Preset(row.getString("preset"), row.getString("source"),
					this.json.readValue(row.getString("terms"), PolicyOverrides.class).over(national)))
			.list();
	}

	@Override
	public void lock(String municipalityId) {
		this.jdbc.sql("SELECT municipality_id FROM municipality WHERE municipality_id = :municipalityId FOR UPDATE")
			.param("municipalityId", municipalityId)
			.query(String.class)
			.single();
	}

	@Override
	public void add(String municipalityId, Policy policy, PolicyOverrides overrides, String decidedBy) {
		this.jdbc.sql("""
				INSERT INTO municipality_policy (municipality_id, valid_from, valid_until, version, preset, overrides,
					terms, decided_by)
				VALUES (:municipalityId, :validFrom, :validUntil, :version, :preset, :overrides::jsonb, :terms::jsonb,
					:decidedBy)""")
			.param("municipalityId", municipalityId)
			.param("validFrom", policy.validFrom())
			.param("validUntil", policy.validUntil())
			.param("version", policy.version())
			.param("preset", policy.preset())
			.param("overrides", this.json.writeValueAsString(overrides))
			.param("terms", this.json.writeValueAsString(policy.terms()))
			.param("decidedBy", decidedBy)
			.update();
	}

	@Override
	public void end(long policyId, @Nullable LocalDate validUntil) {
		this.jdbc.sql("UPDATE municipality_policy SET valid_until = :validUntil WHERE policy_id = :policyId")
			.param("validUntil", validUntil)
			.param("policyId", policyId)
			.update();
	}

	@Override
	public void replace(long policyId) {
		this.jdbc.sql("UPDATE municipality_policy SET replaced = true WHERE policy_id = :policyId")
			.param("policyId", policyId)
			.update();
	}

	private Policy national() {
		return new Policy(null, NATIONAL, 1, NATIONAL_FROM, null, nationalTerms());
	}

	private PolicyTerms nationalTerms() {
		return this.json.readValue(this.jdbc.sql("SELECT terms FROM policy_preset WHERE preset = :national")
			.param("national", NATIONAL)
			.query(String.class)
			.single(), PolicyTerms.class);
	}

	private Policy policy(ResultSet row, int number) throws SQLException {
		String written = row.getString("terms");
		return new Policy(row.getLong("policy_id"), row.getString("preset"), row.getInt("version"),
				Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
				row.getObject("valid_until", LocalDate.class), this.terms.computeIfAbsent(row.getLong("policy_id"),
						(id) -> this.json.readValue(written, PolicyTerms.class)));
	}

}
