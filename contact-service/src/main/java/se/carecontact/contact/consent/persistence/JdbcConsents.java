package se.carecontact.contact.consent.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.consent.Consent;
import se.carecontact.contact.consent.ConsentHistory;
import se.carecontact.contact.consent.ConsentKind;
import se.carecontact.contact.consent.ConsentState;
import se.carecontact.contact.consent.Consents;
import se.carecontact.contact.consent.Expression;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.persistence.Instants;

@Repository
class JdbcConsents implements Consents {

	private static final String ALL = "SELECT * FROM consent WHERE client_id = :clientId";

	private final JdbcClient jdbc;

	JdbcConsents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Consent> find(UUID clientId, UUID consentId) {
		return this.jdbc.sql(ALL + " AND consent_id = :consentId")
			.param("clientId", clientId)
			.param("consentId", consentId)
			.query(JdbcConsents::row)
			.optional();
	}

	@Override
	public ConsentHistory of(UUID clientId, ConsentKind kind) {
		return new ConsentHistory(this.jdbc.sql(ALL + " AND kind = :kind ORDER BY number")
			.param("clientId", clientId)
			.param("kind", kind.name())
			.query(JdbcConsents::row)
			.list());
	}

	@Override
	public List<Consent> of(UUID clientId) {
		return this.jdbc.sql(ALL + " ORDER BY number").param("clientId", clientId).query(JdbcConsents::row).list();
	}

	@Override
	public void add(UUID clientId, Consent consent, Instant registeredAt) {
		Expression expression = consent.expression();
		this.jdbc
			.sql("""
					INSERT INTO consent (consent_id, client_id, kind, state, by, representative_name, recorded_how, valid_from,
						valid_until, registered_at, registered_by)
					VALUES (:consentId, :clientId, :kind, :state, :by, :representativeName, :recordedHow, :validFrom,
						:validUntil, :registeredAt, :registeredBy)""")
			.param("consentId", consent.consentId())
			.param("clientId", clientId)
			.param("kind", expression.kind().name())
			.param("state", expression.state().name())
			.param("by", expression.by().name())
			.param("representativeName", expression.representativeName())
			.param("recordedHow", expression.recordedHow().name())
			.param("validFrom", Instants.toColumn(consent.validFrom()))
			.param("validUntil", Instants.toColumn(expression.validUntil()))
			.param("registeredAt", Instants.toColumn(registeredAt))
			.param("registeredBy", consent.registeredBy().id())
			.update();
	}

	@Override
	public void withdraw(UUID consentId, Instant withdrawnAt, Actor by) {
		this.jdbc.sql("UPDATE consent SET withdrawn_at = :at, withdrawn_by = :by WHERE consent_id = :consentId")
			.param("at", Instants.toColumn(withdrawnAt))
			.param("by", by.id())
			.param("consentId", consentId)
			.update();
	}

	private static Consent row(ResultSet row, int number) throws SQLException {
		Instant validFrom = Instants.required(row, "valid_from");
		Expression expression = new Expression(ConsentKind.valueOf(row.getString("kind")),
				ConsentState.valueOf(row.getString("state")), Expression.Grantor.valueOf(row.getString("by")),
				row.getString("representative_name"), Expression.RecordedHow.valueOf(row.getString("recorded_how")),
				validFrom, Instants.optional(row, "valid_until"));
		String registeredBy = row.getString("registered_by");
		return new Consent(row.getObject("consent_id", UUID.class), expression, validFrom,
				new Actor(registeredBy, registeredBy), Instants.optional(row, "withdrawn_at"));
	}

}
