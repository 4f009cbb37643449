package se.carecontact.contact.suggestion;

import java.util.List;
import java.util.Locale;

/**
 * One reason for or against someone, fit to be told in words.
 *
 * @param code which reason
 * @param details what its words name, in their order
 */
public record Reason(Code code, List<Object> details) {

	public Reason {
		details = List.copyOf(details);
	}

	static Reason of(Code code, Object... details) {
		return new Reason(code, List.of(details));
	}

	/** In words. */
	public String in(Language language) {
		String template = switch (language) {
			case SWEDISH -> this.code.swedish;
			case ENGLISH -> this.code.english;
		};
		return String.format(Locale.ROOT, template, this.details.toArray());
	}

	/** The languages of reasons. */
	public enum Language {

		SWEDISH, ENGLISH

	}

	/** Every reason, in both languages; one that excludes has the name of its rule. */
	public enum Code {

		WISHED("Brukarens eget önskemål.", "The client's own wish."),
		ASSISTANT_NURSE_BY_CERTIFICATE("Undersköterska med bevis från Socialstyrelsen.",
				"Undersköterska (assistant nurse) with Socialstyrelsen's certificate."),
		ASSISTANT_NURSE_BY_TRANSITIONAL_RULE("Undersköterska enligt övergångsregeln, till och med %s.",
				"Undersköterska (assistant nurse) by the transitional rule, to %s."),
		DELEGATED_ALL_TASKS("Har delegering för det brukaren behöver: %s.",
				"Has the delegations the client needs: %s."),
		LACKS_DELEGATION("Saknar delegering för: %s.", "Lacks delegation for: %s."),
		BELOW_GUIDE_VALUE("Har %d brukare i rollen; riktvärdet är %d–%d.",
				"Has %d clients in the role; the guide value is %d–%d."),
		HAS_ROOM("Har %d brukare i rollen och plats för %d till (riktvärde %d–%d).",
				"Has %d clients in the role and room for %d more (guide value %d–%d)."),
		FULL("Har redan %d brukare i rollen; riktvärdet är %d–%d.",
				"Has %d clients in the role already; the guide value is %d–%d."),
		FEWER_THAN_MEAN("Har %d brukare i rollen, färre än enhetens snitt %s: fördelningen blir jämnare.",
				"Has %d clients in the role, fewer than the unit's mean %s: the spread becomes more even."),
		AS_MEAN_OR_MORE("Har %d brukare i rollen; enhetens snitt är %s.",
				"Has %d clients in the role; the unit's mean is %s."),
		OPPOSITE_WEEKEND_TEAM("Motsatt helglag (%s) mot den andra kontakten (%s).",
				"Opposite weekend team (%s) to the other contact (%s)."),
		SAME_WEEKEND_TEAM("Samma helglag (%s) som den andra kontakten.",
				"The same weekend team (%s) as the other contact."),
		WEEKEND_TEAM_UNKNOWN("Helglag är inte känt för båda kontakterna.",
				"The weekend team is not known of both contacts."),
		ON_SHORT_LEAVE("Är ledig %s–%s.", "Is on leave %s–%s."),
		LEAVES_SOON("Anställningen slutar %s.", "The employment ends on %s."),
		IN_UNIT("Arbetar i brukarens enhet.", "Works in the client's unit."),
		IN_OTHER_UNIT("Arbetar i en annan enhet (%s).", "Works in another unit (%s)."),
		NO_TITLE("Saknar yrkestiteln undersköterska med gällande bevis (eller övergångsregeln).",
				"Lacks the title undersköterska with a proof that holds (or the transitional rule).",
				"main-contact-is-assistant-nurse"),
		NOT_EMPLOYED("Är inte anställd den första dagen.", "Is not employed on the first day.", "contact-is-employed"),
		ON_LONG_LEAVE("Är ledig en längre tid, från %s.", "Is on a long leave, from %s.", "contact-is-at-work"),
		HAS_OTHER_ROLE("Har redan den andra rollen hos brukaren.", "Has the client's other role already.",
				"main-and-deputy-are-two-people"),
		HAS_ROLE("Har redan rollen hos brukaren.", "Has the role already.", "another-than-now");

		private final String swedish;

		private final String english;

		private final String rule;

		Code(String swedish, String english) {
			this(swedish, english, "");
		}

		Code(String swedish, String english, String rule) {
			this.swedish = swedish;
			this.english = english;
			this.rule = rule;
		}

		/** The rule that excludes someone; empty where the reason excludes no one. */
		public String rule() {
			return this.rule;
		}

	}

}
