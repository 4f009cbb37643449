package se.carecontact.integration.lifecare;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.events.shared.GoalOutcome;
import se.carecontact.events.shared.GoalOutcomeKind;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.events.shared.PlanParticipant;
import se.carecontact.integration.text.SwedishText;

/** Plans in the journal's words. */
final class PlanNoteText {

	String agreed(PlanAgreed event) {
		SwedishText text = new SwedishText()
			.line("Genomförandeplan, version " + event.getVersion() + ", överenskommen " + event.getAgreedOn() + ".")
			.line("Godkänd av", agreedBy(event.getAgreedBy(), event.getRepresentativeName()))
			.line("Varför ingen har godkänt", event.getNotGivenReason())
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
		SwedishText text = new SwedishText()
			.line("Genomförandeplan, version " + event.getVersion() + ", uppföljd " + event.getFollowedUpOn() + ".")
			.line("Anledning", reason(event.getReason()));
		event.getOutcomes().forEach((outcome) -> text.line("Mål " + outcome.getGoalId(), outcome(outcome)));
		return text.line("Slutsats", conclusion(event.getConclusion()))
			.line("Anteckning", event.getNote())
			.line("Nästa uppföljning senast", event.getNextFollowUpOn().toString())
			.line("Uppföljd av", event.getFollowedUpBy().getName())
			.toString();
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

	private static String agreedBy(AgreementBy by, @Nullable String representative) {
		return switch (by) {
			case CLIENT -> "brukaren";
			case LEGAL_REPRESENTATIVE ->
				"legal företrädare" + ((representative == null) ? "" : " (" + representative + ")");
			case NOT_GIVEN -> "ingen";
			case UNKNOWN -> "okänt";
		};
	}

	private static String reason(FollowUpReason reason) {
		return switch (reason) {
			case SCHEDULED -> "planerad uppföljning";
			case CHANGED_NEED -> "förändrat behov";
			case UNKNOWN -> "okänd";
		};
	}

	private static String outcome(GoalOutcome outcome) {
		String note = outcome.getNote();
		return outcome(outcome.getOutcome()) + ((note == null) ? "" : ". " + note);
	}

	private static String outcome(GoalOutcomeKind kind) {
		return switch (kind) {
			case REACHED -> "uppnått";
			case PARTLY_REACHED -> "delvis uppnått";
			case NOT_REACHED -> "inte uppnått";
			case NO_LONGER_WANTED -> "inte längre önskat";
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
