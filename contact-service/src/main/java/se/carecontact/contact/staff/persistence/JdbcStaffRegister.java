package se.carecontact.contact.staff.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.staff.DelegatedTask;
import se.carecontact.contact.staff.Employment;
import se.carecontact.contact.staff.Leave;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;
import se.carecontact.contact.staff.TitleProof;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcStaffRegister implements StaffRegister {

	private static final String BY_ID = "SELECT * FROM staff WHERE municipality_id = :municipalityId AND staff_id = :staffId";

	private static final String LEAVES = """
			SELECT leave_id, staff_id, away_from AS "from", away_until AS until, returned_on
			FROM staff_leave WHERE municipality_id = :municipalityId AND staff_id = :staffId AND cancelled_on IS NULL""";

	private static final TypeReference<List<DelegatedTask>> TASKS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcStaffRegister(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Optional<StaffMember> find(String municipalityId, String staffId) {
		return one(BY_ID, municipalityId, staffId);
	}

	@Override
	public Optional<StaffMember> hold(String municipalityId, String staffId) {
		return one(BY_ID + " FOR SHARE", municipalityId, staffId);
	}

	@Override
	public Optional<StaffMember> lock(String municipalityId, String staffId) {
		return one(BY_ID + " FOR UPDATE", municipalityId, staffId);
	}

	private Optional<StaffMember> one(String sql, String municipalityId, String staffId) {
		return this.jdbc.sql(sql)
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(this::row)
			.optional();
	}

	@Override
	public void save(StaffMember member) {
		Employment employment = member.employment();
		TitleProof proof = employment.titleProof();
		this.jdbc
			.sql("""
					INSERT INTO staff (municipality_id, staff_id, name, title, proof_kind, proof_valid_until,
						proof_employed_20230701, unit_id, phone, hsa_id, weekend_team, employed_from, employed_until, delegated_tasks,
						protected_identity, version)
					VALUES (:municipalityId, :staffId, :name, :title, :proofKind, :proofValidUntil, :proofEmployed, :unitId,
						:phone, :hsaId, :weekendTeam, :employedFrom, :employedUntil, :tasks::jsonb, :protectedIdentity,
						:version)
					ON CONFLICT (municipality_id, staff_id) DO UPDATE SET name = :name, title = :title,
						proof_kind = :proofKind, proof_valid_until = :proofValidUntil,
						proof_employed_20230701 = :proofEmployed, unit_id = :unitId, phone = :phone, hsa_id = :hsaId,
						weekend_team = :weekendTeam, employed_from = :employedFrom, employed_until = :employedUntil,
						delegated_tasks = :tasks::jsonb, protected_identity = :protectedIdentity, version = :version""")
			.paramSource(Params.of(employment)
				.with("municipalityId", member.municipalityId())
				.with("staffId", member.staffId())
				.with("proofKind", (proof != null) ? proof.kind().name() : null)
				.with("proofValidUntil", (proof != null) ? proof.validUntil() : null)
				.with("proofEmployed", (proof != null) ? proof.permanentlyEmployedOn20230701() : null)
				.with("tasks", this.json.writeValueAsString(employment.delegatedTasks()))
				.with("version", member.version()))
			.update();
	}

	@Override
	public List<StaffMember> inUnit(String municipalityId, @Nullable String unitId) {
		return this.jdbc.sql("""
				SELECT * FROM staff WHERE municipality_id = :municipalityId
					AND (:unitId::text IS NULL OR unit_id = :unitId) ORDER BY name, staff_id""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(this::row)
			.list();
	}

	@Override
	public void addLeave(String municipalityId, Leave leave) {
		this.jdbc.sql("""
				INSERT INTO staff_leave (leave_id, municipality_id, staff_id, away_from, away_until)
				VALUES (:leaveId, :municipalityId, :staffId, :from, :until)""")
			.paramSource(Params.of(leave).with("municipalityId", municipalityId))
			.update();
	}

	@Override
	public void updateLeave(Leave leave) {
		this.jdbc.sql("""
				UPDATE staff_leave SET away_from = :from, away_until = :until, returned_on = :returnedOn
				WHERE leave_id = :leaveId""").paramSource(leave).update();
	}

	@Override
	public void cancelLeave(UUID leaveId, LocalDate cancelledOn) {
		this.jdbc.sql("UPDATE staff_leave SET cancelled_on = :cancelledOn WHERE leave_id = :leaveId")
			.param("cancelledOn", cancelledOn)
			.param("leaveId", leaveId)
			.update();
	}

	@Override
	public Optional<Leave> findLeave(String municipalityId, String staffId, UUID leaveId) {
		return this.jdbc.sql(LEAVES + " AND leave_id = :leaveId")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.param("leaveId", leaveId)
			.query(Leave.class)
			.optional();
	}

	@Override
	public List<Leave> leavesOf(String municipalityId, String staffId) {
		return this.jdbc.sql(LEAVES + " ORDER BY away_from")
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query(Leave.class)
			.list();
	}

	private StaffMember row(ResultSet row, int number) throws SQLException {
		String proofKind = row.getString("proof_kind");
		TitleProof proof = (proofKind == null) ? null
				: new TitleProof(TitleProof.Kind.valueOf(proofKind),
						row.getObject("proof_valid_until", LocalDate.class),
						row.getObject("proof_employed_20230701", Boolean.class));
		Employment employment = new Employment(row.getString("name"), row.getString("title"), proof,
				row.getString("unit_id"), row.getString("phone"), row.getString("hsa_id"),
				row.getString("weekend_team"), row.getObject("employed_from", LocalDate.class),
				row.getObject("employed_until", LocalDate.class),
				this.json.readValue(row.getString("delegated_tasks"), TASKS), row.getBoolean("protected_identity"));
		return new StaffMember(row.getString("municipality_id"), row.getString("staff_id"), employment,
				row.getLong("version"));
	}

}
