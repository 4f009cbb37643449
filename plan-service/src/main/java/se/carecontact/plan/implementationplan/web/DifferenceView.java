package se.carecontact.plan.implementationplan.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Difference;

/**
 * What one text of a plan has otherwise than another.
 *
 * @param changes each change as data
 * @param inWords each change as a sentence, in Swedish
 */
record DifferenceView(List<ChangeView> changes, List<String> inWords) {

	static DifferenceView of(Difference difference) {
		return new DifferenceView(difference.changes().stream().map(ChangeView::of).toList(), difference.inWords());
	}

	/** One change. */
	record ChangeView(Difference.Subject subject, Difference.Kind kind, @Nullable String id, @Nullable String name,
			Difference.@Nullable Field field, @Nullable String before, @Nullable String after) {

		static ChangeView of(Difference.Change change) {
			return new ChangeView(change.subject(), change.kind(), change.id(), change.name(), change.field(),
					change.before(), change.after());
		}
	}

}
