package se.carecontact.integration.facade;

import java.util.UUID;

import se.carecontact.events.shared.IdentityKind;
import se.carecontact.integration.crypto.KeyedHash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table facade_person: who can be found by number. */
@Repository
class Persons {

	private static final String PURPOSE = "facade_person";

	private final JdbcClient jdbc;

	private final KeyedHash hash;

	Persons(JdbcClient jdbc, KeyedHash hash) {
		this.jdbc = jdbc;
		this.hash = hash;
	}

	/** The client can be found by this number, and by no earlier one. */
	void keep(UUID clientId, PersonNumber number) {
		this.jdbc.sql("""
				insert into facade_person (client_id, number_hash, erased) values (?, ?, false)
				on conflict (client_id) do update set number_hash = excluded.number_hash, erased = false
				""").params(clientId, hash(number)).update();
	}

	/** The client is erased: no event, however old, may be kept of them. */
	void erase(UUID clientId) {
		this.jdbc.sql("""
				insert into facade_person (client_id, number_hash, erased) values (?, null, true)
				on conflict (client_id) do update set number_hash = null, erased = true
				""").param(clientId).update();
	}

	/** The client can't be found any more. */
	void forget(UUID clientId) {
		this.jdbc.sql("delete from facade_person where client_id = ?").param(clientId).update();
	}

	/** What a number is found by. */
	byte[] hash(PersonNumber number) {
		return this.hash.hash(number.kind() + "|" + number.value(), PURPOSE);
	}

	/**
	 * An identity number with its kind. Prints masked.
	 *
	 * @param kind which kind of number
	 * @param value twelve characters
	 */
	record PersonNumber(IdentityKind kind, String value) {

		@Override
		public String toString() {
			return this.kind + " ••••••••••••";
		}

	}

}
