package se.carecontact.contact.policy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.security.KnownMunicipalities;
import se.carecontact.contact.policy.LegalReferences;
import se.carecontact.contact.policy.LegalSubject;
import se.carecontact.contact.policy.ServiceCatalogue;
import se.carecontact.contact.policy.UnitKind;
import se.carecontact.contact.policy.UnitKinds;

/** Municipalities, their services and kinds of units, and references to law. */
@Repository
class JdbcCatalogues implements ServiceCatalogue, KnownMunicipalities, UnitKinds, LegalReferences {

	private final JdbcClient jdbc;

	/** Only a migration changes them, so they are read once. */
	private volatile @Nullable List<LegalReference> references;

	JdbcCatalogues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<String> nameOf(String municipalityId, String code) {
		return this.jdbc.sql("""
				SELECT name FROM service_catalogue WHERE municipality_id IN (:municipalityId, '*') AND code = :code
				ORDER BY municipality_id DESC LIMIT 1""")
			.param("municipalityId", municipalityId)
			.param("code", code)
			.query(String.class)
			.optional();
	}

	@Override
	public boolean knows(String municipalityId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM municipality WHERE municipality_id = :municipalityId)")
			.param("municipalityId", municipalityId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public UnitKind of(String municipalityId, String unitId) {
		return this.jdbc.sql("SELECT kind FROM unit_kind WHERE municipality_id = :municipalityId AND unit_id = :unitId")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.query(UnitKind.class)
			.optional()
			.orElse(UnitKind.ORDINARY);
	}

	@Override
	public void set(String municipalityId, String unitId, UnitKind kind) {
		this.jdbc.sql("""
				INSERT INTO unit_kind (municipality_id, unit_id, kind) VALUES (:municipalityId, :unitId, :kind)
				ON CONFLICT (municipality_id, unit_id) DO UPDATE SET kind = excluded.kind""")
			.param("municipalityId", municipalityId)
			.param("unitId", unitId)
			.param("kind", kind.name())
			.update();
	}

	@Override
	public List<LegalReference> all() {
		List<LegalReference> known = this.references;
		if (known == null) {
			known = this.jdbc.sql("SELECT * FROM legal_reference ORDER BY subject, valid_from")
				.query(JdbcCatalogues::reference)
				.list();
			this.references = known;
		}
		return known;
	}

	private static LegalReference reference(ResultSet row, int number) throws SQLException {
		return new LegalReference(LegalSubject.valueOf(row.getString("subject")),
				Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
				row.getObject("valid_until", LocalDate.class), row.getString("text"));
	}

}
