package se.carecontact.integration.delivery.ledger;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.springframework.jdbc.support.SqlValue;

/**
 * An SQL array as a parameter; the driver wants it made on the statement's connection.
 */
final class SqlArray implements SqlValue {

	private final String elementType;

	private final Object[] elements;

	SqlArray(String elementType, Object[] elements) {
		this.elementType = elementType;
		this.elements = elements;
	}

	@Override
	public void setValue(PreparedStatement statement, int index) throws SQLException {
		Array array = statement.getConnection().createArrayOf(this.elementType, this.elements);
		statement.setArray(index, array);
	}

	@Override
	public void cleanup() {
		// The array lives in the driver's memory only and goes with the statement.
	}

}
