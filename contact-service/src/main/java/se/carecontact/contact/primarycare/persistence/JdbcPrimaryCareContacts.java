package se.carecontact.contact.primarycare.persistence;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Params;
import se.carecontact.contact.primarycare.PrimaryCareContact;
import se.carecontact.contact.primarycare.PrimaryCareContacts;

@Repository
class JdbcPrimaryCareContacts implements PrimaryCareContacts {

	private final JdbcClient jdbc;

	JdbcPrimaryCareContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<PrimaryCareContact> of(UUID clientId) {
		return this.jdbc.sql("SELECT * FROM primary_care_contact WHERE client_id = :clientId ORDER BY kind, contact_id")
			.param("clientId", clientId)
			.query(PrimaryCareContact.class)
			.list();
	}

	@Override
	public void put(UUID clientId, PrimaryCareContact contact) {
		this.jdbc.sql("""
				INSERT INTO primary_care_contact (client_id, source, contact_id, kind, name, profession, hsa_id,
					organisation, phone, valid_from, valid_until)
				VALUES (:clientId, :source, :contactId, :kindName, :name, :profession, :hsaId, :organisation, :phone,
					:validFrom, :validUntil)
				ON CONFLICT (client_id, source, contact_id) DO UPDATE SET kind = :kindName, name = :name,
					profession = :profession, hsa_id = :hsaId, organisation = :organisation, phone = :phone,
					valid_from = :validFrom, valid_until = :validUntil""")
			.paramSource(Params.of(contact).with("clientId", clientId).with("kindName", contact.kind().name()))
			.update();
	}

	@Override
	public void remove(UUID clientId, String source, String contactId) {
		this.jdbc.sql("""
				DELETE FROM primary_care_contact
				WHERE client_id = :clientId AND source = :source AND contact_id = :contactId""")
			.param("clientId", clientId)
			.param("source", source)
			.param("contactId", contactId)
			.update();
	}

}
