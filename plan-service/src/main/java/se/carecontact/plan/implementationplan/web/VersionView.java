package se.carecontact.plan.implementationplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanVersion;

/**
 * A version of a plan as shown.
 *
 * @param version its number
 * @param state whether it may still change
 * @param goals the goals, each as the decision words it
 * @param activities each with one of the goals
 * @param conversation the plan conversation, once it is held
 * @param clientsWords the client's own words
 * @param writtenBy who wrote it last
 * @param agreement who agreed, once someone has
 */
record VersionView(int version, State state, List<GoalView> goals, List<ActivityView> activities,
		@Nullable ConversationView conversation, @Nullable String clientsWords, StaffView writtenBy,
		@Nullable AgreementView agreement) {

	static VersionView of(PlanVersion version) {
		PlanContent content = version.content();
		Conversation conversation = content.conversation();
		return new VersionView(version.number(), state(version), content.goals().stream().map(GoalView::of).toList(),
				content.activities().stream().map(ActivityView::of).toList(),
				(conversation != null) ? ConversationView.of(conversation) : null, content.clientsWords(),
				StaffView.of(version.writtenBy()), agreement(version));
	}

	private static State state(PlanVersion version) {
		return switch (version) {
			case PlanVersion.Draft ignored -> State.DRAFT;
			case PlanVersion.Agreed ignored -> State.AGREED;
		};
	}

	private static @Nullable AgreementView agreement(PlanVersion version) {
		return switch (version) {
			case PlanVersion.Draft ignored -> null;
			case PlanVersion.Agreed agreed -> AgreementView.of(agreed.agreement());
		};
	}

	/** Whether a version may still change. */
	enum State {

		DRAFT, AGREED

	}

	/** An activity. */
	record ActivityView(UUID activityId, String goalId, String what, String when, String howOften, String byWhom,
			@Nullable String wish) {

		static ActivityView of(Activity activity) {
			return new ActivityView(activity.id().value(), activity.goalId().value(), activity.what(), activity.when(),
					activity.howOften(), activity.byWhom(), activity.wish());
		}
	}

	/** The plan conversation. */
	record ConversationView(LocalDate heldOn, List<ParticipantView> participants) {

		static ConversationView of(Conversation conversation) {
			return new ConversationView(conversation.heldOn(),
					conversation.participants()
						.stream()
						.map((one) -> new ParticipantView(one.name(), one.relation()))
						.toList());
		}
	}

	/** Someone who took part. */
	record ParticipantView(String name, String relation) {
	}

	/** Who agreed, and when. */
	record AgreementView(LocalDate agreedOn, Agreement.By agreedBy, @Nullable String representativeName) {

		static AgreementView of(Agreement agreement) {
			return new AgreementView(agreement.on(), agreement.by(), agreement.representativeName());
		}
	}

}
