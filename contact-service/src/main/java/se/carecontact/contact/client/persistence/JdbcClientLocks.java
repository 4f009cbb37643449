package se.carecontact.contact.client.persistence;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientLocks;
import se.carecontact.contact.identity.IdentityNumber;

@Repository
class JdbcClientLocks implements ClientLocks {

	private final JdbcClient jdbc;

	JdbcClientLocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Client> lockAll(String municipalityId, Collection<IdentityNumber> numbers) {
		return this.jdbc.sql("""
				SELECT * FROM client
				WHERE municipality_id = :municipalityId AND identity_number = ANY (:numbers)
				ORDER BY client_id FOR UPDATE""")
			.param("municipalityId", municipalityId)
			.param("numbers", numbers.stream().map(IdentityNumber::value).toArray(String[]::new))
			.query(JdbcClients::row)
			.list();
	}

}
