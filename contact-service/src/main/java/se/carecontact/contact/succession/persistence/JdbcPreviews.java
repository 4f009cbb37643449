package se.carecontact.contact.succession.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Instants;
import se.carecontact.contact.succession.Preview;
import se.carecontact.contact.succession.Previews;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPreviews implements Previews {

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcPreviews(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public void keep(Preview preview, Instant at) {
		this.jdbc.sql("DELETE FROM succession_preview WHERE made_at < :before")
			.param("before", Instants.toColumn(at.minus(KEPT)))
			.update();
		this.jdbc.sql("""
				INSERT INTO succession_preview (preview_id, municipality_id, staff_id, made_at, preview)
				VALUES (:previewId, :municipalityId, :staffId, :at, :preview::jsonb)""")
			.param("previewId", preview.previewId())
			.param("municipalityId", preview.municipalityId())
			.param("staffId", preview.staffId())
			.param("at", Instants.toColumn(at))
			.param("preview", this.json.writeValueAsString(preview))
			.update();
	}

	@Override
	public Optional<Preview> take(String municipalityId, String staffId, UUID previewId) {
		return this.jdbc.sql("""
				DELETE FROM succession_preview WHERE preview_id = :previewId AND municipality_id = :municipalityId
					AND staff_id = :staffId RETURNING preview""")
			.param("previewId", previewId)
			.param("municipalityId", municipalityId)
			.param("staffId", staffId)
			.query((row, number) -> this.json.readValue(row.getString("preview"), Preview.class))
			.optional();
	}

}
