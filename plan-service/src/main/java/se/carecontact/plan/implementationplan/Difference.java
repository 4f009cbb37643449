package se.carecontact.plan.implementationplan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one content of a plan has otherwise than another.
 *
 * @param changes in the order of a plan: goals, activities, conversation, the client's
 * words; none where both say the same
 */
public record Difference(List<Change> changes) {

	public Difference {
		changes = List.copyOf(changes);
	}

	/** From one content to another; either may be missing. */
	public static Difference between(@Nullable PlanContent before, @Nullable PlanContent after) {
		return new CompareContents(before, after).difference();
	}

	/** As staff read it, in Swedish, a sentence for each change. */
	public List<String> inWords() {
		return this.changes.stream().map(Change::inWords).toList();
	}

	/** What a change is about. */
	public enum Subject {

		/** A goal of the decision. */
		GOAL("Målet"),
		/** An activity. */
		ACTIVITY("Aktiviteten"),
		/** The plan conversation. */
		CONVERSATION("Den sociala planeringen"),
		/** The client's own words. */
		CLIENTS_WORDS("Brukarens egna ord");

		private final String inWords;

		Subject(String inWords) {
			this.inWords = inWords;
		}

	}

	/** How it is otherwise. */
	public enum Kind {

		ADDED, REMOVED, CHANGED

	}

	/**
	 * One change.
	 *
	 * @param subject what it is about
	 * @param kind how it is otherwise
	 * @param id the goal's or the activity's id; null for what a plan has one of
	 * @param name what people call it: the goal's text, what is done
	 * @param field which part of it changed, where it is a part
	 * @param before as it was, null where it is added
	 * @param after as it is, null where it is removed
	 */
	public record Change(Subject subject, Kind kind, @Nullable String id, @Nullable String name, @Nullable Field field,
			@Nullable String before, @Nullable String after) {

		String inWords() {
			String about = this.subject.inWords + ((this.name != null) ? " ”" + this.name + "”" : "");
			return switch (this.kind) {
				case ADDED -> about + " har kommit till" + told(this.after) + ".";
				case REMOVED -> about + " har tagits bort" + told(this.before) + ".";
				case CHANGED -> about + ((this.field != null) ? ", " + this.field.inWords : "") + ": var "
						+ quoted(this.before) + ", är " + quoted(this.after) + ".";
			};
		}

		private String told(@Nullable String text) {
			return (text == null || text.equals(this.name)) ? "" : ": ”" + text + "”";
		}

		private static String quoted(@Nullable String text) {
			return (text != null) ? "”" + text + "”" : "inte angivet";
		}
	}

	/** A part of a goal or an activity. */
	public enum Field {

		TEXT("lydelse"), LIFE_AREA("livsområde"), GOAL("mål"), WHAT("vad"), WHEN("när"), HOW_OFTEN("hur ofta"),
		BY_WHOM("av vem"), WISH("önskemål"), SCHEDULE("tider");

		private final String inWords;

		Field(String inWords) {
			this.inWords = inWords;
		}

	}

}
