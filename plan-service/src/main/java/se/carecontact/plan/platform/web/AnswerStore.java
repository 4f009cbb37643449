package se.carecontact.plan.platform.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
		forgetOldAnswers(claim.caller());
		return this.jdbc.sql("""
				INSERT INTO idempotency_key (caller, key, fingerprint) VALUES (:caller, :key, :fingerprint)
				ON CONFLICT DO NOTHING""").paramSource(claim).update() == 1;
	}

	/**
	 * Answers hold what clients have said, so they are kept for as long as a repeat is
	 * likely and no longer.
	 */
	private void forgetOldAnswers(String caller) {
		this.jdbc.sql("DELETE FROM idempotency_key WHERE caller = :caller AND claimed_at < now() - interval '7 days'")
			.param("caller", caller)
			.update();
	}

	void keep(Claim claim, Answer answer) {
		this.jdbc.sql("""
				UPDATE idempotency_key SET status = :status, content_type = :contentType, etag = :etag, body = :body
				WHERE caller = :caller AND key = :key""")
			.param("status", answer.status())
			.param("contentType", answer.contentType())
			.param("etag", answer.etag())
			.param("body", answer.body())
			.param("caller", claim.caller())
			.param("key", claim.key())
			.update();
	}

	Answer find(Claim claim) {
		return this.jdbc.sql("""
				SELECT fingerprint, status, content_type, etag, body FROM idempotency_key
				WHERE caller = :caller AND key = :key""").paramSource(claim).query(Answer.class).single();
	}

}
