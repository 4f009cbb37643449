package se.carecontact.contact.followup;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("rule")
class SmallGroupsTest {

	private final SmallGroups groups = new SmallGroups(5);

	@Test
	@DisplayName("Rule 24: a group of one to four people is withheld, none and five are shown")
	void a_small_group_is_withheld() {
		assertThat(this.groups.count(0)).isEqualTo(new Count(0, false));
		assertThat(this.groups.count(1)).isEqualTo(new Count(null, true));
		assertThat(this.groups.count(4)).isEqualTo(new Count(null, true));
		assertThat(this.groups.count(5)).isEqualTo(new Count(5, false));
	}

	@Test
	@DisplayName("Rule 24: a withheld group can't be counted out from the others and the total")
	void the_smallest_other_group_is_withheld_with_it() {
		assertThat(shown(20, 3, 9)).containsExactly(20, null, null);
		assertThat(shown(20, 0, 3)).containsExactly(null, 0, null);
		assertThat(shown(4, 4, 30)).containsExactly(null, null, 30);
		assertThat(shown(1, 2, 30, 6)).containsExactly(null, null, 30, null);
		assertThat(shown(3, 0)).containsExactly(null, null);
		assertThat(shown(7, 0, 12)).containsExactly(7, 0, 12);
	}

	@Test
	void whatever_the_groups_those_withheld_are_at_least_two_and_no_small_number_together() {
		Random random = new Random(24);
		for (int run = 0; run < 5_000; run++) {
			int[] sizes = IntStream.generate(() -> random.nextInt(12)).limit(1 + random.nextInt(6)).toArray();
			List<Integer> shown = shown(sizes);
			int withheld = IntStream.range(0, sizes.length)
				.filter((i) -> shown.get(i) == null)
				.map((i) -> sizes[i])
				.sum();
			long hidden = shown.stream().filter((size) -> size == null).count();
			assertThat(shown).doesNotContain(1, 2, 3, 4);
			if (hidden > 0 && IntStream.of(sizes).sum() >= 5) {
				assertThat(withheld).isGreaterThanOrEqualTo(5);
				assertThat(hidden).isGreaterThanOrEqualTo(Math.min(2, sizes.length));
			}
		}
	}

	@Test
	void a_threshold_that_shows_everyone_is_refused() {
		assertThatThrownBy(() -> new SmallGroups(1)).isInstanceOf(IllegalArgumentException.class);
	}

	private List<Integer> shown(int... sizes) {
		return this.groups.shares(sizes).stream().map(Share::count).toList();
	}

}
