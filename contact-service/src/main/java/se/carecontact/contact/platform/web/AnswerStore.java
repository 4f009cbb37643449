package se.carecontact.contact.platform.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.carecontact.contact.platform.persistence.Params;

/** Keys used and their answers, in the transaction of the effect. */
@Repository
class AnswerStore {

	private final JdbcClient jdbc;

	AnswerStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the key is this request's; waits for another request that holds it and has
	 * not committed yet.
	 */
	boolean claim(Claim claim) {
		return this.jdbc.sql("""
				INSERT INTO idempotency_key (caller, key, fingerprint) VALUES (:caller, :key, :fingerprint)
				ON CONFLICT DO NOTHING""").paramSource(claim).update() == 1;
	}

	void keep(Claim claim, Answer answer) {
		this.jdbc.sql("""
				UPDATE idempotency_key SET status = :status, content_type = :contentType, etag = :etag, body = :body
				WHERE caller = :caller AND key = :key""")
			.paramSource(Params.of(answer).with("caller", claim.caller()).with("key", claim.key()))
			.update();
	}

	Answer find(Claim claim) {
		return this.jdbc.sql("""
				SELECT fingerprint, status, content_type, etag, body FROM idempotency_key
				WHERE caller = :caller AND key = :key""").paramSource(claim).query(Answer.class).single();
	}

}
