package se.carecontact.plan.intake;

import java.io.EOFException;
import java.net.ConnectException;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

/** What is waited for, and what is parked. */
class OutagesTests {

	@Test
	void a_database_or_a_registry_that_is_away_is_waited_for() {
		assertThat(Outages.isOutage(new CannotCreateTransactionException("no connection"))).isTrue();
		assertThat(Outages.isOutage(new DataAccessResourceFailureException("gone"))).isTrue();
		assertThat(Outages.isOutage(new TimeoutException("registry"))).isTrue();
		assertThat(Outages.isOutage(new SerializationException("registry", new ConnectException("refused")))).isTrue();
		assertThat(
				Outages.isOutage(new SerializationException("registry", new RestClientException("down", 503, 50301))))
			.isTrue();
	}

	@Test
	void a_record_that_is_itself_at_fault_is_not_waited_for() {
		assertThat(Outages.isOutage(new SerializationException("cut off", new EOFException()))).isFalse();
		assertThat(Outages.isOutage(new SerializationException("no schema", new RestClientException("?", 404, 40403))))
			.isFalse();
		assertThat(Outages.isOutage(new DataIntegrityViolationException("constraint"))).isFalse();
		assertThat(Outages.isOutage(new IllegalArgumentException("a decision has each goal once"))).isFalse();
	}

}
