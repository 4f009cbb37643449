package se.carecontact.contact.timeneed.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.timeneed.PlanningNeeds;
import se.carecontact.contact.timeneed.PlanningWish;
import se.carecontact.contact.timeneed.TimeNeed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPlanningNeeds implements PlanningNeeds {

	private static final TypeReference<List<PlanningWish.ServiceTime>> TIMES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcPlanningNeeds(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public void add(UUID clientId, UUID timeNeedId, TimeNeed need, Actor by, Instant at) {
		this.jdbc
			.sql("""
					INSERT INTO time_need (time_need_id, client_id, kind, minutes, wished_by, note, reported_by, reported_at)
					VALUES (:timeNeedId, :clientId, :kind, :minutes, :wishedBy, :note, :by, :at)""")
			.param("timeNeedId", timeNeedId)
			.param("clientId", clientId)
			.param("kind", need.kind().name())
			.param("minutes", need.minutes())
			.param("wishedBy", need.wishedBy())
			.param("note", need.note())
			.param("by", by.id())
			.param("at", Instants.toColumn(at))
			.update();
	}

	@Override
	public void add(UUID clientId, UUID planningWishId, PlanningWish wish, Actor by, Instant at) {
		this.jdbc.sql("""
				INSERT INTO planning_wish (planning_wish_id, client_id, text, service_times, reported_by, reported_at)
				VALUES (:planningWishId, :clientId, :text, :serviceTimes::jsonb, :by, :at)""")
			.param("planningWishId", planningWishId)
			.param("clientId", clientId)
			.param("text", wish.text())
			.param("serviceTimes", this.json.writeValueAsString(wish.serviceTimes()))
			.param("by", by.id())
			.param("at", Instants.toColumn(at))
			.update();
	}

	@Override
	public List<ToldWish> wishesOf(UUID clientId) {
		return this.jdbc.sql("""
				SELECT text, service_times, reported_at FROM planning_wish WHERE client_id = :clientId
				ORDER BY reported_at DESC, planning_wish_id""")
			.param("clientId", clientId)
			.query((row, number) -> new ToldWish(
					new PlanningWish(row.getString("text"), this.json.readValue(row.getString("service_times"), TIMES)),
					Instants.required(row, "reported_at")))
			.list();
	}

}
