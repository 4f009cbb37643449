package se.carecontact.outbox;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import se.carecontact.outbox.ConsumedSequences.Sequence;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What a consumer may rely on. */
class ConsumedSequencesTests {

	private final Bench bench = new Bench(1);

	private final ConsumedSequences sequences = new ConsumedSequences(this.bench.dataSource);

	@Test
	void an_event_is_new_once_and_a_repeat_ever_after() {
		assertThat(accept("letters", "elsa", 1)).isTrue();
		assertThat(accept("letters", "elsa", 2)).isTrue();
		assertThat(accept("letters", "elsa", 1)).isFalse();
		assertThat(accept("letters", "elsa", 2)).isFalse();
		assertThat(accept("letters", "elsa", 3)).isTrue();
	}

	@Test
	void numbers_may_be_missing_because_they_went_to_another_topic() {
		assertThat(accept("letters", "elsa", 1)).isTrue();
		assertThat(accept("letters", "elsa", 7)).isTrue();
		assertThat(accept("parcels", "elsa", 4)).isTrue();
	}

	@Test
	void each_key_and_each_consumer_counts_alone() {
		assertThat(accept("letters", "elsa", 5)).isTrue();
		assertThat(accept("letters", "nils", 1)).isTrue();
		assertThat(this.bench.inTransaction(() -> this.sequences.accept("other", "letters", "elsa", 5))).isTrue();
	}

	@Test
	void an_event_whose_transaction_rolls_back_was_not_seen() {
		this.bench.transactions.executeWithoutResult((status) -> {
			this.sequences.accept("consumer", "letters", "elsa", 1);
			status.setRollbackOnly();
		});

		assertThat(accept("letters", "elsa", 1)).isTrue();
	}

	@Test
	void a_driver_that_does_not_tell_what_each_changed_makes_no_repeat_of_what_is_new() {
		String url = this.bench.database.jdbcUrl();
		DataSource rewriting = new DriverManagerDataSource(
				url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true", this.bench.database.username(),
				this.bench.database.password());
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(rewriting));
		List<Sequence> events = List.of(new Sequence("letters", "elsa", 1L), new Sequence("letters", "nils", 1L));

		assertThatIllegalStateException().isThrownBy(() -> transaction
			.executeWithoutResult((status) -> new ConsumedSequences(rewriting).accept("consumer", events)));

		assertThat(accept("letters", "elsa", 1)).isTrue();
	}

	@Test
	void several_at_once_are_judged_as_each_in_its_turn() {
		assertThat(accept("letters", "elsa", 1)).isTrue();

		assertThat(accept(new Sequence("letters", "elsa", 1L), new Sequence("letters", "elsa", 2L),
				new Sequence("letters", "nils", 4L), new Sequence("letters", "elsa", 2L),
				new Sequence("letters", "nils", null), new Sequence("letters", "elsa", 3L)))
			.containsExactly(false, true, true, false, true, true);
		assertThat(accept("letters", "elsa", 3)).isFalse();
	}

	@Test
	void outside_a_transaction_nothing_is_accepted() {
		assertThatIllegalStateException().isThrownBy(() -> this.sequences.accept("consumer", "letters", "elsa", 1));
	}

	private List<Boolean> accept(Sequence... events) {
		return this.bench.inTransaction(() -> this.sequences.accept("consumer", List.of(events)));
	}

	private boolean accept(String topic, String key, long seq) {
		return this.bench.inTransaction(() -> this.sequences.accept("consumer", topic, key, seq));
	}

}
