package se.carecontact.benchmark.contender;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the judging of order rests on. */
class LoadTests {

	private static final int KEYS = 20;

	private static final int THREADS = 4;

	private final Load load = new Load(40, KEYS, THREADS, 5, 0, 200, 60, 1_000, Path.of("nowhere"));

	@Test
	void each_number_is_one_threads_and_comes_once() {
		Set<Long> all = new HashSet<>();
		for (int thread = 0; thread < THREADS; thread++) {
			for (long turn = 0; turn < this.load.turns(); turn++) {
				assertThat(all.add(this.load.index(thread, turn))).isTrue();
			}
		}

		assertThat(all).hasSize(200).allMatch((index) -> index >= 40 && index < 240);
	}

	@Test
	void a_key_is_one_threads_alone_and_its_numbers_rise_with_the_turns() {
		Map<Long, Integer> owners = new HashMap<>();
		for (int thread = 0; thread < THREADS; thread++) {
			Map<Long, Long> last = new HashMap<>();
			for (long turn = 0; turn < this.load.turns(); turn++) {
				long index = this.load.index(thread, turn);
				long key = index % KEYS;
				assertThat(owners.merge(key, thread, (known, now) -> known)).isEqualTo(thread);
				assertThat(index).isGreaterThan(last.getOrDefault(key, -1L));
				last.put(key, index);
			}
		}
		assertThat(owners).hasSize(KEYS);
	}

	@Test
	void a_transactions_events_are_of_different_keys() {
		for (long turn = 0; turn < this.load.turns(); turn += 5) {
			Set<Long> keys = new HashSet<>();
			for (long each = turn; each < turn + 5; each++) {
				keys.add(this.load.index(1, each) % KEYS);
			}
			assertThat(keys).hasSize(5);
		}
	}

}
