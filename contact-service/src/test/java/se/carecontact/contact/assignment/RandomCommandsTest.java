package se.carecontact.contact.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.carecontact.contact.support.MovableClock;
import se.carecontact.contact.support.Person;
import se.carecontact.contact.support.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes, in whatever order. Each sequence is drawn from a seed; one that breaks
 * a rule is made as short as it can be by leaving out steps, and printed with its seed.
 * Run one again with {@code -Dproperty.seed=<seed> -Dproperty.sequences=1}.
 */
@Tag("rule")
class RandomCommandsTest extends ServiceTest {

	private static final long SEED = Long.getLong("property.seed", 20261122);

	private static final int SEQUENCES = Integer.getInteger("property.sequences", 20);

	private static final int STEPS = Integer.getInteger("property.steps", 40);

	private static final List<RandomCase.Step> BOTH_APPOINTED = List.of(
			new RandomCase.Step(RandomCase.Command.OFFER, 0, 0), new RandomCase.Step(RandomCase.Command.ANSWER, 1, 0),
			new RandomCase.Step(RandomCase.Command.APPOINT_MAIN, 0, 1),
			new RandomCase.Step(RandomCase.Command.APPOINT_DEPUTY, 4, 1));

	private static final int MOST_REPLAYS = 60;

	private final Set<String> seen = new HashSet<>();

	@Autowired
	private AnnounceContactDays announceContactDays;

	@AfterEach
	void back_to_today() {
		MovableClock.reset();
	}

	@Test
	@DisplayName("Rule 7: whatever comes, no client with home care is without a contact or a raised warning; rules 3 and 4 hold too")
	void no_client_is_ever_without_a_contact_or_a_raised_warning() {
		for (int i = 0; i < SEQUENCES; i++) {
			long seed = SEED + i;
			List<RandomCase.Step> steps = drawn(new Random(seed));
			String broken = play(steps);
			if (broken != null) {
				List<RandomCase.Step> shortest = shortened(steps);
				throw new AssertionError("Seed %d broke: %s%nShortest:%n%s%nAll:%n%s".formatted(seed, play(shortest),
						lines(shortest), lines(steps)));
			}
		}
		if (SEQUENCES >= 20) {
			assertThat(this.seen).as("what had an effect, and what was refused, in any of the sequences")
				.containsAll(Stream.of(RandomCase.Command.values()).map(Enum::name).toList())
				.containsAll(RandomCase.RULES);
		}
	}

	/**
	 * Three of four begin with both contacts appointed, since few sequences would come so
	 * far by themselves.
	 */
	private static List<RandomCase.Step> drawn(Random random) {
		Stream<RandomCase.Step> anything = Stream
			.generate(() -> new RandomCase.Step(
					RandomCase.Command.values()[random.nextInt(RandomCase.Command.values().length)],
					random.nextInt(1000), random.nextInt(1000)))
			.limit(STEPS);
		return Stream.concat((random.nextInt(4) > 0) ? BOTH_APPOINTED.stream() : Stream.empty(), anything).toList();
	}

	/** What broke, or null. */
	private String play(List<RandomCase.Step> steps) {
		RandomCase random = new RandomCase(this::of, this.jdbc, this.announceContactDays);
		try {
			return play(random, steps);
		}
		finally {
			this.seen.addAll(random.seen());
		}
	}

	private static String play(RandomCase random, List<RandomCase.Step> steps) {
		for (RandomCase.Step step : steps) {
			try {
				random.take(step);
				random.check();
			}
			catch (AssertionError error) {
				return "after " + step + ": " + error.getMessage();
			}
		}
		try {
			random.checkTold(EVENTS);
		}
		catch (AssertionError error) {
			return "at the end: " + error.getMessage();
		}
		return null;
	}

	/** A unit's manager; the case system where no unit is given. */
	private Person of(String unit) {
		return (unit == null) ? caseSystem() : person("chef-" + unit, Map.of("roles", List.of("unit-manager"),
				"municipality_id", KARLSKRONA, "unit_ids", List.of(unit), "staff_id", "chef", "name", "Maria Holm"));
	}

	private List<RandomCase.Step> shortened(List<RandomCase.Step> failing) {
		List<RandomCase.Step> shortest = new ArrayList<>(failing);
		int replays = 0;
		for (int size = Math.max(1, shortest.size() / 2); size >= 1 && replays < MOST_REPLAYS; size /= 2) {
			for (int from = 0; from + size <= shortest.size() && replays < MOST_REPLAYS; replays++) {
				List<RandomCase.Step> without = new ArrayList<>(shortest);
				without.subList(from, from + size).clear();
				if (play(without) != null) {
					shortest = without;
				}
				else {
					from += size;
				}
			}
		}
		return shortest;
	}

	private static String lines(List<RandomCase.Step> steps) {
		return String.join(System.lineSeparator(), steps.stream().map(Object::toString).toList());
	}

}
