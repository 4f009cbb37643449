package se.carecontact.plan.implementationplan.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.Occasion;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReasonForChange;

/**
 * A version of a plan as shown.
 *
 * @param version its number
 * @param state whether it may still change
 * @param goals the goals, each as the decision words it
 * @param activities each with one of the goals
 * @param conversation the plan conversation, once it is held
 * @param clientsWords the client's own words
 * @param change what it changes and why, in a version after the first
 * @param writtenBy who wrote it last
 * @param agreement who agreed, once someone has
 */
record VersionView(int version, State state, List<GoalView> goals, List<ActivityView> activities,
		@Nullable ConversationView conversation, @Nullable String clientsWords, @Nullable ChangeView change,
		StaffView writtenBy, @Nullable AgreementView agreement) {

	static VersionView of(PlanVersion version) {
		PlanContent content = version.content();
		Conversation conversation = content.conversation();
		return new VersionView(version.number(), state(version), content.goals().stream().map(GoalView::of).toList(),
				content.activities().stream().map(ActivityView::of).toList(),
				(conversation != null) ? ConversationView.of(conversation) : null, content.clientsWords(),
				ChangeView.of(content.reason()), StaffView.of(version.writtenBy()), agreement(version));
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
			@Nullable String wish, List<OccasionView> schedule) {

		static ActivityView of(Activity activity) {
			return new ActivityView(activity.id().value(), activity.goalId().value(), activity.what(), activity.when(),
					activity.howOften(), activity.byWhom(), activity.wish(),
					activity.schedule().stream().map(OccasionView::of).toList());
		}
	}

	/** When in the four weeks. */
	record OccasionView(List<Integer> weeks, List<DayOfWeek> days,
			@Schema(type = "string", example = "08:00") String at, int minutes) {

		static OccasionView of(Occasion occasion) {
			return new OccasionView(List.copyOf(occasion.weeks()), List.copyOf(occasion.days()),
					occasion.at().toString(), occasion.minutes());
		}
	}

	/** What a version after the first changes, and why. */
	record ChangeView(String what, String why) {

		static @Nullable ChangeView of(@Nullable ReasonForChange reason) {
			return (reason != null) ? new ChangeView(reason.what(), reason.why()) : null;
		}
	}

	/** The plan conversation. */
	record ConversationView(LocalDate heldOn, List<ParticipantView> participants) {

		static ConversationView of(Conversation conversation) {
			return new ConversationView(conversation.heldOn(),
					conversation.participants()
						.stream()
						.map((one) -> new ParticipantView(one.name(), one.relation(), one.how()))
						.toList());
		}
	}

	/** Someone who took part. */
	record ParticipantView(String name, String relation, @Nullable String how) {
	}

	/** Who agreed, and when. */
	record AgreementView(LocalDate agreedOn, Agreement.By agreedBy, @Nullable String representativeName,
			@Nullable String notGivenReason) {

		static AgreementView of(Agreement agreement) {
			return new AgreementView(agreement.on(), agreement.by(), agreement.representativeName(),
					agreement.notGivenReason());
		}
	}

}
