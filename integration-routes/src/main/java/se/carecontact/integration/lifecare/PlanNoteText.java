package se.carecontact.integration.lifecare;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.events.shared.PlanParticipant;
import se.carecontact.integration.text.FollowUpText;
import se.carecontact.integration.text.SwedishText;

/** Plans in the journal's words. */
final class PlanNoteText {

	private final FollowUpText followUpText = new FollowUpText();

	String agreed(PlanAgreed event) {
		SwedishText text = new SwedishText().line(standing(event))
			.line("Godkänd av", agreedBy(event.getAgreedBy(), event.getRepresentativeName()))
			.line("Varför överenskommelse inte kunde ges", event.getNotGivenReason())
			.line("Ändrat sedan förra versionen", event.getWhatChanged())
			.line("Orsak till ändringen", event.getWhyChanged())
			.line("Deltagare", participants(event.getParticipants()));
		for (PlanGoal goal : event.getGoals()) {
			text.line("Mål (" + goal.getLifeArea() + ")", goal.getText());
			event.getActivities()
				.stream()
				.filter((activity) -> activity.getGoalId().equals(goal.getGoalId()))
				.forEach((activity) -> text.line("- " + activity(activity)));
		}
		return text.line("Brukarens egna ord", event.getClientsWords())
			.line("Nästa uppföljning senast", event.getNextFollowUpOn().toString())
			.line("Skriven av", event.getWrittenBy().getName())
			.toString();
	}

	String followedUp(PlanFollowedUp event) {
		return this.followUpText.followedUp(event)
			.line("Slutsats", conclusion(event.getConclusion()))
			.line("Anteckning", event.getNote())
			.line("Nästa uppföljning senast", event.getNextFollowUpOn().toString())
			.line("Uppföljd av", event.getFollowedUpBy().getName())
			.toString();
	}

	/** Nothing is called agreed to which nobody agreed. */
	private static String standing(PlanAgreed event) {
		String version = "Genomförandeplan, version " + event.getVersion();
		return switch (event.getAgreedBy()) {
			case NOT_GIVEN -> version + ", gäller från " + event.getAgreedOn() + " utan överenskommelse.";
			case CLIENT, LEGAL_REPRESENTATIVE -> version + ", överenskommen " + event.getAgreedOn() + ".";
			case UNKNOWN -> version + ", gäller från " + event.getAgreedOn() + ".";
		};
	}

	private static String activity(PlanActivity activity) {
		String wish = activity.getWish();
		return activity.getWhat() + ", " + activity.getHowOften() + ", " + activity.getWhen() + "; av: "
				+ activity.getByWhom() + ((wish == null) ? "" : "; önskemål: " + wish);
	}

	private static String participants(List<PlanParticipant> participants) {
		return participants.stream()
			.map((participant) -> participant.getName() + " (" + participant.getRelation()
					+ ((participant.getHow() == null) ? "" : ", " + participant.getHow()) + ")")
			.collect(Collectors.joining(", "));
	}

	private static @Nullable String agreedBy(AgreementBy by, @Nullable String representative) {
		return switch (by) {
			case CLIENT -> "brukaren";
			case LEGAL_REPRESENTATIVE ->
				"legal företrädare" + ((representative == null) ? "" : " (" + representative + ")");
			case NOT_GIVEN -> null;
			case UNKNOWN -> "okänt";
		};
	}

	private static String conclusion(FollowUpConclusion conclusion) {
		return switch (conclusion) {
			case KEEP -> "planen behålls";
			case REVISE -> "planen revideras";
			case TELL_CARE_MANAGER -> "biståndshandläggaren informeras";
			case UNKNOWN -> "okänd";
		};
	}

}
