package se.carecontact.benchmark.outbox;

import org.junit.jupiter.api.Test;

import se.carecontact.benchmark.outbox.Figures.Judgement;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	private final Figures figures = new Figures();

	@Test
	void the_best_peer_is_one_that_keeps_the_order() {
		this.figures.add(Contender.SKIP_LOCKED, Thing.SUSTAINED, 30_000);
		this.figures.judge(Contender.SKIP_LOCKED, new Judgement(100, 0, 1, 0));
		this.figures.add(Contender.DEBEZIUM, Thing.SUSTAINED, 10_000);
		this.figures.judge(Contender.DEBEZIUM, new Judgement(100, 0, 0, 7));
		this.figures.add(Contender.NAMASTACK, Thing.SUSTAINED, 500);
		this.figures.add(Contender.LIMIT, Thing.SUSTAINED, 90_000);

		assertThat(this.figures.bestInOrder(Thing.SUSTAINED)).isEqualTo(Contender.DEBEZIUM);
	}

	@Test
	void the_best_time_is_the_shortest() {
		this.figures.add(Contender.DEBEZIUM, Thing.TAKEOVER, 3);
		this.figures.add(Contender.NAMASTACK, Thing.TAKEOVER, 40);

		assertThat(this.figures.bestInOrder(Thing.TAKEOVER)).isEqualTo(Contender.DEBEZIUM);
	}

	@Test
	void who_did_not_keep_up_in_one_round_has_no_figure() {
		this.figures.add(Contender.NAMASTACK, Thing.P99_AT_5000, 80);
		this.figures.add(Contender.NAMASTACK, Thing.P99_AT_5000, Double.NaN);

		assertThat(this.figures.sample(Contender.NAMASTACK, Thing.P99_AT_5000)).isNull();
		assertThat(this.figures.bestInOrder(Thing.P99_AT_5000)).isNull();
		assertThat(Grid.of(this.figures)).contains("backlog grows");
	}

	@Test
	void what_was_seen_of_order_adds_up_over_the_rounds() {
		this.figures.judge(Contender.SKIP_LOCKED, new Judgement(100, 1, 0, 3));
		this.figures.judge(Contender.SKIP_LOCKED, new Judgement(50, 0, 2, 4));

		assertThat(this.figures.judgement(Contender.SKIP_LOCKED)).isEqualTo(new Judgement(150, 1, 2, 7));
		assertThat(Grid.of(this.figures)).contains("NO: 2 of 150").contains("1, 7");
	}

}
