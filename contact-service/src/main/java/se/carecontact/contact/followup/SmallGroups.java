package se.carecontact.contact.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps figures from telling of single people once they leave the unit. A group of 1 to
 * {@code threshold - 1} people is not shown; zero is. Where groups add up to a number
 * that is shown, others are withheld too, the smallest first, until those withheld are at
 * least two and together at least {@code threshold}: so none can be told from the rest.
 */
public final class SmallGroups {

	private final int threshold;

	/**
	 * With the size from which a group is shown.
	 * @throws IllegalArgumentException where every group would be shown
	 */
	public SmallGroups(int threshold) {
		if (threshold < 2) {
			throw new IllegalArgumentException("care.follow-up.smallest-group must be 2 at least");
		}
		this.threshold = threshold;
	}

	/** The size from which a group is shown. */
	public int threshold() {
		return this.threshold;
	}

	/** Whether a group by itself is too small to be shown. */
	public boolean isSmall(long people) {
		return people > 0 && people < this.threshold;
	}

	/** A number of people that stands by itself. */
	public Count count(int people) {
		return isSmall(people) ? Count.withheld() : Count.of(people);
	}

	/** Groups whose sum is shown, or could be known; in the order given. */
	public List<Share> shares(int... groups) {
		boolean[] withheld = withheld(groups);
		int all = Arrays.stream(groups).sum();
		return IntStream.range(0, groups.length)
			.mapToObj((i) -> withheld[i] ? Share.withheld() : Share.of(groups[i], all))
			.toList();
	}

	private boolean[] withheld(int[] groups) {
		boolean[] withheld = new boolean[groups.length];
		List<Integer> shown = new ArrayList<>();
		int sum = 0;
		int count = 0;
		for (int i = 0; i < groups.length; i++) {
			withheld[i] = isSmall(groups[i]);
			if (withheld[i]) {
				sum += groups[i];
				count++;
			}
			else {
				shown.add(i);
			}
		}
		shown.sort(Comparator.<Integer>comparingInt((i) -> (groups[i] == 0) ? Integer.MAX_VALUE : groups[i]));
		for (int i = 0; i < shown.size() && count > 0 && (sum < this.threshold || count < 2); i++) {
			withheld[shown.get(i)] = true;
			sum += groups[shown.get(i)];
			count++;
		}
		return withheld;
	}

}
