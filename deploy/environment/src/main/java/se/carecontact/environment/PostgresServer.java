package se.carecontact.environment;

/** A PostgreSQL 18 server with as many databases as wanted. */
public interface PostgresServer extends Part {

	/** The TCP port on localhost; the same after a restart. */
	int port();

	/**
	 * The database of that name, created empty when it is not there yet.
	 * @param name lower-case letters, digits and underscores
	 */
	Database database(String name);

	/**
	 * A database nobody else uses, empty.
	 * @param prefix how its name begins, to recognise it by; lower-case letters, digits
	 * and underscores
	 */
	Database newDatabase(String prefix);

}
