package se.carecontact.contact.duty.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.duty.Duties;
import se.carecontact.contact.duty.Duty;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.duty.WorklistQuery;
import se.carecontact.contact.platform.persistence.Columns;
import se.carecontact.contact.platform.persistence.Params;

@Repository
class JdbcDuties implements Duties {

	private static final String SELECT = """
			SELECT duty.*, policy_id, policy_preset, policy_version, policy_valid_from
			FROM duty JOIN care_case USING (case_id) """;

	/**
	 * Reads what is to be announced, from its own table, which the database keeps as
	 * duties change, and the clients of just that.
	 */
	static final String TO_ANNOUNCE = """
			SELECT client.municipality_id, client_id, duty_id FROM duty_to_announce JOIN client USING (client_id)
			WHERE announce_on <= :day
			ORDER BY announce_on, client_id LIMIT :limit
			FOR NO KEY UPDATE OF client SKIP LOCKED""";

	/** Where those without a last day stand: after all the others. */
	private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	JdbcDuties(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public List<Duty> openOf(UUID clientId) {
		return this.jdbc.sql(SELECT + """
				WHERE duty.client_id = :clientId AND state = 'OPEN' ORDER BY due_on NULLS LAST, duty_id""")
			.param("clientId", clientId)
			.query(DutyRows::duty)
			.list();
	}

	@Override
	public Map<UUID, Set<DutyKind>> kindsOpenOf(Collection<UUID> clientIds) {
		Map<UUID, Set<DutyKind>> kinds = new HashMap<>();
		this.jdbc.sql("""
				SELECT client_id, kind FROM duty
				WHERE client_id = ANY (:clientIds) AND state = 'OPEN' AND NOT by_hand""")
			.param("clientIds", clientIds.toArray(new UUID[0]))
			.query((row) -> {
				kinds.computeIfAbsent(row.getObject("client_id", UUID.class), (id) -> EnumSet.noneOf(DutyKind.class))
					.add(DutyKind.valueOf(row.getString("kind")));
			});
		return kinds;
	}

	@Override
	public List<Duty> of(UUID clientId) {
		return this.jdbc.sql(SELECT + """
				WHERE duty.client_id = :clientId
				ORDER BY state <> 'OPEN', due_on NULLS LAST, closed_on, duty_id""")
			.param("clientId", clientId)
			.query(DutyRows::duty)
			.list();
	}

	@Override
	public void add(String municipalityId, Collection<Duty> duties) {
		this.jdbc
			.sql("""
					INSERT INTO duty (duty_id, client_id, case_id, unit_id, kind, by_hand, responsible, responsible_staff_id,
						opened_on, starts_on, days, months, counts_from, repeats, due_soon_days, due_on, legal_reference, note,
						state, announce_on, municipality_id)
					SELECT *, :municipalityId FROM unnest(:dutyIds::uuid[], :clientIds::uuid[], :caseIds::uuid[],
						:unitIds::text[], :kinds::text[], :byHand::boolean[], :responsible::text[], :staffIds::text[],
						:openedOn::date[], :startsOn::date[], :days::int[], :months::int[], :countsFrom::text[],
						:repeats::boolean[], :dueSoonDays::int[], :dueOn::date[], :legalReferences::text[], :notes::text[],
						:states::text[], :announceOn::date[])""")
			.param("municipalityId", municipalityId)
			.param("dutyIds", Columns.ids(duties, Duty::dutyId))
			.param("clientIds", Columns.ids(duties, Duty::clientId))
			.param("caseIds", Columns.ids(duties, Duty::caseId))
			.param("unitIds", Columns.texts(duties, Duty::unitId))
			.param("kinds", Columns.texts(duties, Duty::kind))
			.param("byHand", Columns.texts(duties, Duty::byHand))
			.param("responsible", Columns.texts(duties, Duty::responsible))
			.param("staffIds", Columns.texts(duties, Duty::responsibleStaffId))
			.param("openedOn", Columns.texts(duties, Duty::openedOn))
			.param("startsOn", Columns.texts(duties, Duty::startsOn))
			.param("days", Columns.texts(duties, (duty) -> duty.deadline().days()))
			.param("months", Columns.texts(duties, (duty) -> duty.deadline().months()))
			.param("countsFrom", Columns.texts(duties, (duty) -> duty.deadline().countsFrom()))
			.param("repeats", Columns.texts(duties, (duty) -> duty.deadline().repeats()))
			.param("dueSoonDays", Columns.texts(duties, Duty::dueSoonDays))
			.param("dueOn", Columns.texts(duties, Duty::dueOn))
			.param("legalReferences", Columns.texts(duties, Duty::legalReference))
			.param("notes", Columns.texts(duties, Duty::note))
			.param("states", Columns.texts(duties, (duty) -> duty.status().state()))
			.param("announceOn", Columns.texts(duties, Duty::announceOn))
			.update();
	}

	@Override
	public void update(Collection<Duty> duties) {
		if (!duties.isEmpty()) {
			this.batches.batchUpdate("""
					UPDATE duty SET responsible_staff_id = :responsibleStaffId, starts_on = :startsOn,
						counts_from = :countsFrom, due_on = :dueOn, state = :state, closed_on = :closedOn,
						due_soon_told_on = :dueSoonToldOn, overdue_told_on = :overdueToldOn, announce_on = :announceOn
					WHERE client_id = :clientId AND duty_id = :dutyId""",
					duties.stream().map(JdbcDuties::values).toArray(SqlParameterSource[]::new));
		}
	}

	@Override
	public void moveTo(UUID clientId, String unitId) {
		this.jdbc.sql("""
				UPDATE duty SET unit_id = :unitId
				WHERE client_id = :clientId AND state = 'OPEN' AND unit_id <> :unitId""")
			.param("unitId", unitId)
			.param("clientId", clientId)
			.update();
	}

	@Override
	public List<ToAnnounce> lockToAnnounce(LocalDate day, int limit) {
		return this.jdbc.sql(TO_ANNOUNCE).param("day", day).param("limit", limit).query(ToAnnounce.class).list();
	}

	@Override
	public List<Duty> toAnnounce(Collection<ToAnnounce> found, LocalDate day) {
		return this.jdbc.sql(SELECT + """
				JOIN unnest(:clientIds::uuid[], :dutyIds::uuid[]) AS found (client_id, duty_id)
					ON found.client_id = duty.client_id AND found.duty_id = duty.duty_id
				WHERE state = 'OPEN' AND announce_on <= :day
				ORDER BY duty.client_id, due_on, duty.duty_id""")
			.param("clientIds", Columns.ids(found, ToAnnounce::clientId))
			.param("dutyIds", Columns.ids(found, ToAnnounce::dutyId))
			.param("day", day)
			.query(DutyRows::duty)
			.list();
	}

	@Override
	public List<Duty> worklist(WorklistQuery query) {
		WorklistQuery.Place after = query.after();
		return this.jdbc.sql(SELECT + """
				WHERE municipality_id = :municipalityId AND unit_id = ANY (:unitIds) AND state = '%s'
					AND (:clientIds::uuid[] IS NULL OR duty.client_id = ANY (:clientIds))
					AND (:overdueOn::date IS NULL OR due_on < :overdueOn)
					AND (:kind::text IS NULL OR kind = :kind)
					AND (:responsible::text IS NULL OR responsible = :responsible)
					AND (:afterId::uuid IS NULL
						OR (coalesce(due_on, DATE '9999-12-31'), duty_id) > (:afterDue::date, :afterId::uuid))
				ORDER BY coalesce(due_on, DATE '9999-12-31'), duty_id LIMIT :limit""".formatted(query.state()))
			.param("municipalityId", query.municipalityId())
			.param("unitIds", query.unitIds().toArray(new String[0]))
			.param("clientIds", (query.clientIds() != null) ? query.clientIds().toArray(new UUID[0]) : null)
			.param("overdueOn", query.overdueOn())
			.param("kind", name(query.kind()))
			.param("responsible", name(query.responsible()))
			.param("afterId", (after != null) ? after.dutyId() : null)
			.param("afterDue", (after != null) ? orNever(after.dueOn()) : null)
			.param("limit", query.limit())
			.query(DutyRows::duty)
			.list();
	}

	private static Params values(Duty duty) {
		return Params.of(duty)
			.with("kind", duty.kind().name())
			.with("responsible", duty.responsible().name())
			.with("days", duty.deadline().days())
			.with("months", duty.deadline().months())
			.with("countsFrom", duty.deadline().countsFrom().name())
			.with("repeats", duty.deadline().repeats())
			.with("state", duty.status().state().name())
			.with("closedOn", duty.status().closedOn())
			.with("dueSoonToldOn", duty.status().dueSoonToldOn())
			.with("overdueToldOn", duty.status().overdueToldOn())
			.with("dueOn", duty.dueOn())
			.with("announceOn", duty.announceOn());
	}

	private static LocalDate orNever(@Nullable LocalDate day) {
		return (day != null) ? day : NEVER;
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
