package se.carecontact.contact.suggestion.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.suggestion.NeededTasks;

/** Many clients' tasks at once, from what the assignment feature keeps. */
@Repository
class JdbcNeededTasks implements NeededTasks {

	private final JdbcClient jdbc;

	JdbcNeededTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UUID, Set<String>> of(Collection<UUID> clientIds, LocalDate day) {
		Map<UUID, Set<String>> tasks = new HashMap<>();
		this.jdbc.sql("SELECT client_id, code FROM client_delegated_task WHERE client_id = ANY(:clientIds)")
			.param("clientIds", clientIds.toArray(new UUID[0]))
			.query((row) -> {
				tasks.computeIfAbsent(row.getObject("client_id", UUID.class), (id) -> new HashSet<>())
					.add(row.getString("code"));
			});
		return tasks;
	}

}
