package se.carecontact.plan.implementationplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.homecare.Goal;

/**
 * Compares two contents of plans, goal by goal and activity by activity, as their ids
 * tell which is which. Order alone is no difference.
 */
class CompareContents {

	private static final PlanContentView EMPTY = new PlanContentView(List.of(), List.of(), null, null);

	private final PlanContentView before;

	private final PlanContentView after;

	private final List<Difference.Change> changes = new ArrayList<>();

	CompareContents(@Nullable PlanContent before, @Nullable PlanContent after) {
		this.before = PlanContentView.of(before);
		this.after = PlanContentView.of(after);
	}

	Difference difference() {
		goals();
		activities();
		whole(Difference.Subject.CONVERSATION, inWords(this.before.conversation()), inWords(this.after.conversation()));
		whole(Difference.Subject.CLIENTS_WORDS, this.before.clientsWords(), this.after.clientsWords());
		return new Difference(this.changes);
	}

	private void goals() {
		Map<String, Goal> was = byId(this.before.goals(), (goal) -> goal.id().value());
		Map<String, Goal> is = byId(this.after.goals(), (goal) -> goal.id().value());
		was.forEach((id, goal) -> {
			if (!is.containsKey(id)) {
				removed(Difference.Subject.GOAL, id, goal.text());
			}
		});
		is.forEach((id, goal) -> {
			Goal old = was.get(id);
			if (old == null) {
				added(Difference.Subject.GOAL, id, goal.text());
				return;
			}
			part(Difference.Subject.GOAL, id, old.text(), Difference.Field.TEXT, old.text(), goal.text());
			part(Difference.Subject.GOAL, id, old.text(), Difference.Field.LIFE_AREA, old.lifeArea(), goal.lifeArea());
		});
	}

	private void activities() {
		Map<String, Activity> was = byId(this.before.activities(), (activity) -> activity.id().toString());
		Map<String, Activity> is = byId(this.after.activities(), (activity) -> activity.id().toString());
		was.forEach((id, activity) -> {
			if (!is.containsKey(id)) {
				this.changes.add(new Difference.Change(Difference.Subject.ACTIVITY, Difference.Kind.REMOVED, id,
						activity.what(), null, inWords(activity), null));
			}
		});
		is.forEach((id, activity) -> {
			Activity old = was.get(id);
			if (old == null) {
				this.changes.add(new Difference.Change(Difference.Subject.ACTIVITY, Difference.Kind.ADDED, id,
						activity.what(), null, null, inWords(activity)));
				return;
			}
			for (Difference.Field field : Difference.Field.values()) {
				if (field == Difference.Field.GOAL && old.goalId().equals(activity.goalId())) {
					// A reworded goal is told once, as the goal's own change.
					continue;
				}
				part(Difference.Subject.ACTIVITY, id, old.what(), field, partOf(this.before, old, field),
						partOf(this.after, activity, field));
			}
		});
	}

	private void added(Difference.Subject subject, String id, String name) {
		this.changes.add(new Difference.Change(subject, Difference.Kind.ADDED, id, name, null, null, name));
	}

	private void removed(Difference.Subject subject, String id, String name) {
		this.changes.add(new Difference.Change(subject, Difference.Kind.REMOVED, id, name, null, name, null));
	}

	private void part(Difference.Subject subject, String id, String name, Difference.Field field, @Nullable String was,
			@Nullable String is) {
		if (!Objects.equals(was, is)) {
			this.changes.add(new Difference.Change(subject, Difference.Kind.CHANGED, id, name, field, was, is));
		}
	}

	private void whole(Difference.Subject subject, @Nullable String was, @Nullable String is) {
		if (!Objects.equals(was, is)) {
			Difference.Kind kind = (was == null) ? Difference.Kind.ADDED
					: (is == null) ? Difference.Kind.REMOVED : Difference.Kind.CHANGED;
			this.changes.add(new Difference.Change(subject, kind, null, null, null, was, is));
		}
	}

	private static @Nullable String partOf(PlanContentView content, Activity activity, Difference.Field field) {
		return switch (field) {
			case GOAL -> content.goals()
				.stream()
				.filter((goal) -> goal.id().equals(activity.goalId()))
				.map(Goal::text)
				.findFirst()
				.orElse(activity.goalId().value());
			case WHAT -> activity.what();
			case WHEN -> activity.when();
			case HOW_OFTEN -> activity.howOften();
			case BY_WHOM -> activity.byWhom();
			case WISH -> activity.wish();
			case SCHEDULE -> activity.schedule().isEmpty() ? null : ScheduleText.of(activity.schedule());
			case TEXT, LIFE_AREA -> null;
		};
	}

	private static String inWords(Activity activity) {
		String wish = activity.wish();
		return activity.what() + ", " + activity.howOften() + ", " + activity.when() + "; av: " + activity.byWhom()
				+ ((wish != null) ? "; önskemål: " + wish : "")
				+ (activity.schedule().isEmpty() ? "" : "; tider: " + ScheduleText.of(activity.schedule()));
	}

	private static @Nullable String inWords(@Nullable Conversation conversation) {
		return (conversation == null) ? null : conversation.heldOn() + " med " + conversation.participants()
			.stream()
			.map((one) -> one.name() + " (" + one.relation() + ((one.how() != null) ? ", " + one.how() : "") + ")")
			.collect(Collectors.joining(", "));
	}

	private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
		Map<String, T> byId = new LinkedHashMap<>();
		all.forEach((one) -> byId.put(id.apply(one), one));
		return byId;
	}

	/** A content, or the emptiness before there was any. */
	private record PlanContentView(List<Goal> goals, List<Activity> activities, @Nullable Conversation conversation,
			@Nullable String clientsWords) {

		static PlanContentView of(@Nullable PlanContent content) {
			return (content == null) ? EMPTY : new PlanContentView(content.goals(), content.activities(),
					content.conversation(), content.clientsWords());
		}
	}

}
