package se.carecontact.environment;

import java.util.Objects;

/**
 * Where one database is reached.
 *
 * @param jdbcUrl the JDBC address
 * @param username who signs in; owns the database
 * @param password that user's password, which is no secret here
 */
public record Database(String jdbcUrl, String username, String password) {

	public Database {
		Objects.requireNonNull(jdbcUrl, "jdbcUrl");
		Objects.requireNonNull(username, "username");
		Objects.requireNonNull(password, "password");
	}

}
