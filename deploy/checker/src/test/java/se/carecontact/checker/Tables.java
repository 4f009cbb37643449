package se.carecontact.checker;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import se.carecontact.benchmark.stage.Service;

/** A service's own tables, as its database holds them. */
record Tables(Service service) {

	long count(String query) {
		return Long.parseLong(rows(query).getFirst().getFirst());
	}

	/** Rows of text; null where a column is null. */
	List<List<String>> rows(String query) {
		try (Connection connection = this.service.connect();
				PreparedStatement statement = connection.prepareStatement(query);
				ResultSet found = statement.executeQuery()) {
			List<List<String>> rows = new ArrayList<>();
			while (found.next()) {
				List<String> row = new ArrayList<>();
				for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
					row.add(found.getString(column));
				}
				rows.add(row);
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(query, ex);
		}
	}

}
