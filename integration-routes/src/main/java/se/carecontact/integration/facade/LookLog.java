package se.carecontact.integration.facade;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table facade_look; only ever added to. */
@Repository
class LookLog {

	private final JdbcClient jdbc;

	LookLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A look took place. Stands before anything of it is answered. */
	void add(Reader reader, String act, @Nullable UUID clientId, Verdict verdict) {
		this.jdbc.sql("""
				insert into facade_look (at, reader, act, client_id, verdict)
				values (clock_timestamp(), :reader, :act, :client, :verdict)
				""")
			.param("reader", reader.subject())
			.param("act", act)
			.param("client", clientId, java.sql.Types.OTHER)
			.param("verdict", verdict.name())
			.update();
	}

}
