package se.carecontact.plan.implementationplan.paper;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.Occasion;
import se.carecontact.plan.implementationplan.Participant;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReasonForChange;
import se.carecontact.plan.implementationplan.ScheduleText;
import se.carecontact.plan.implementationplan.Scope;

/** Puts a version of a plan on paper. */
@Component
public class PrintPlan {

	private final PdfTypesetter typesetter;

	PrintPlan(PdfTypesetter typesetter) {
		this.typesetter = typesetter;
	}

	/** The version as an accessible PDF; the same bytes for the same version and form. */
	public byte[] pdf(Plan plan, PlanVersion version, Form form) {
		PaperWords words = PaperWords.of(form);
		Page page = new Page(words.title(), (form == Form.PLAIN) ? "plain" : "usual");
		page.heading(1, words.title());
		head(page, plan, version, words);
		goals(page, version.content(), words, form);
		section(page, words.clientsWords(), version.content().clientsWords());
		conversation(page, version.content().conversation(), words, form);
		change(page, version.content().reason(), words);
		agreement(page, plan, version, words, form);
		return this.typesetter.pdf(page.document());
	}

	/** Whose plan it is stands by hand: this service knows no names of clients. */
	private static void head(Page page, Plan plan, PlanVersion version, PaperWords words) {
		Element box = page.box("head");
		page.line(box, "Namn", "______________________________");
		page.line(box, "Version", String.valueOf(version.number()));
		page.line(box, words.part(), part(plan.commission().scope()));
		page.line(box, words.writtenBy(), version.writtenBy().name());
		if (version instanceof PlanVersion.Draft) {
			page.paragraph("draft", words.draft());
		}
	}

	private static @Nullable String part(Scope scope) {
		String day = switch (scope.partOfDay()) {
			case DAY -> "dag och kväll";
			case NIGHT -> "natt";
			case WHOLE_DAY -> null;
		};
		String provider = scope.provider();
		if (provider == null) {
			return day;
		}
		return (scope.partOfDay() == PartOfDay.WHOLE_DAY) ? provider : provider + ", " + day;
	}

	private static void goals(Page page, PlanContent content, PaperWords words, Form form) {
		for (Goal goal : content.goals()) {
			goal(page, goal, words, form);
			content.activities()
				.stream()
				.filter((activity) -> activity.goalId().equals(goal.id()))
				.forEach((activity) -> activity(page, activity, words, form));
		}
	}

	/** The heading never stands alone: its goal, or its first activity, follows it. */
	private static void goal(Page page, Goal goal, PaperWords words, Form form) {
		if (form == Form.PLAIN) {
			page.heading(2, words.goal());
			page.paragraph("goal", goal.text());
		}
		else {
			page.heading(2, words.goal() + ": " + goal.text());
			page.paragraph("area", goal.lifeArea());
		}
	}

	private static void activity(Page page, Activity activity, PaperWords words, Form form) {
		Element box = page.box("activity");
		page.add(box, "p", "what", activity.what());
		page.line(box, words.when(), activity.when());
		page.line(box, words.howOften(), activity.howOften());
		page.line(box, words.byWhom(), activity.byWhom());
		page.line(box, words.wish(), activity.wish());
		times(page, box, activity.schedule(), words, form);
	}

	private static void times(Page page, Element box, List<Occasion> schedule, PaperWords words, Form form) {
		if (form == Form.USUAL) {
			page.line(box, words.times(), schedule.isEmpty() ? null : ScheduleText.of(schedule));
			return;
		}
		for (int index = 0; index < schedule.size(); index++) {
			String occasion = PlainTimes.of(schedule.get(index));
			if (index == 0) {
				page.line(box, words.times(), occasion);
			}
			else {
				page.add(box, "p", null, occasion);
			}
		}
	}

	private static void section(Page page, String heading, @Nullable String text) {
		if (text != null) {
			page.heading(2, heading);
			page.paragraph("said", text);
		}
	}

	private static void conversation(Page page, @Nullable Conversation conversation, PaperWords words, Form form) {
		if (conversation != null) {
			page.heading(2, words.conversation());
			if (form == Form.USUAL) {
				page.paragraph(null, conversation.heldOn() + ". Med var: " + names(conversation.participants()) + ".");
				return;
			}
			page.paragraph(null, "Det var den " + PlainTimes.day(conversation.heldOn()) + ".");
			page.paragraph(null, "De här var med:");
			conversation.participants().forEach((one) -> page.paragraph("one", name(one)));
		}
	}

	private static String names(List<Participant> participants) {
		return participants.stream().map(PrintPlan::name).collect(Collectors.joining(", "));
	}

	private static String name(Participant one) {
		return one.name() + " (" + one.relation() + ((one.how() != null) ? ", " + one.how() : "") + ")";
	}

	private static void change(Page page, @Nullable ReasonForChange reason, PaperWords words) {
		if (reason != null) {
			page.heading(2, words.change());
			page.paragraph("said", reason.what());
			page.paragraph("said", "Därför: " + reason.why());
		}
	}

	/** When it is followed up stands on the paper of the version in force only. */
	private static void agreement(Page page, Plan plan, PlanVersion version, PaperWords words, Form form) {
		if (version instanceof PlanVersion.Agreed agreed) {
			Element box = page.box("agreement");
			page.add(box, "h2", null, words.agreement());
			page.add(box, "p", "said", PaperWords.agreed(agreed.agreement(), form));
			if (plan.inForce().filter(agreed::equals).isPresent() && plan.nextFollowUpOn() != null) {
				page.add(box, "p", null, words.followUp() + " " + PaperWords.day(plan.nextFollowUpOn(), form) + ".");
			}
		}
	}

}
