package se.carecontact.plan.implementationplan.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.Goal;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.implementationplan.Activity;
import se.carecontact.plan.implementationplan.ActivityId;
import se.carecontact.plan.implementationplan.Agreement;
import se.carecontact.plan.implementationplan.Author;
import se.carecontact.plan.implementationplan.Commission;
import se.carecontact.plan.implementationplan.Conversation;
import se.carecontact.plan.implementationplan.Deadline;
import se.carecontact.plan.implementationplan.Occasion;
import se.carecontact.plan.implementationplan.Participant;
import se.carecontact.plan.implementationplan.PartOfDay;
import se.carecontact.plan.implementationplan.Plan;
import se.carecontact.plan.implementationplan.PlanContent;
import se.carecontact.plan.implementationplan.PlanId;
import se.carecontact.plan.implementationplan.PlanVersion;
import se.carecontact.plan.implementationplan.ReasonForChange;
import se.carecontact.plan.implementationplan.Scope;
import se.carecontact.plan.policy.DueDate;
import se.carecontact.plan.policy.DueRule;
import se.carecontact.plan.policy.FollowUpRule;
import se.carecontact.plan.policy.PlanPolicy;
import se.carecontact.plan.policy.Span;
import se.carecontact.plan.policy.StartingPoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A plan as long as they come, with words longer than a line: all of it stands on the
 * paper, inside its margins. The papers stay in {@code target/papers}, to be looked at.
 */
class FullPlanOnPaperTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

	private static final String LONG_WORD = "Omvårdnadsdokumentationssystemutvärderingsgruppsmedlemskapsansökningsblankettshanteringsrutin"
		.repeat(3);

	/** In points: 18 mm, less what a glyph may overhang. */
	private static final float MARGIN = 50;

	@ParameterizedTest
	@EnumSource(Form.class)
	void a_full_plan_stands_inside_the_margins_from_first_word_to_last(Form form) throws IOException {
		Plan plan = fullPlan();

		byte[] pdf = new PrintPlan(new PdfTypesetter()).pdf(plan, plan.inForce().orElseThrow(), form);

		Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("full-" + form + ".pdf"), pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			Places places = new Places();
			String text = places.getText(document).replaceAll("\\s+", " ");
			assertThat(document.getNumberOfPages()).isGreaterThan(3);
			assertThat(text).contains("Mål nummer 6", "<b>fet</b> & \"citat\" <script>alert('x')</script>",
					"Åsa Öberg-Ängström", "Ja, så är det. Slut.");
			assertThat(text.replace(" ", "")).contains(LONG_WORD);
			assertThat(places.outside).isEmpty();
		}
	}

	static Plan fullPlan() {
		List<Goal> goals = new ArrayList<>();
		List<Activity> activities = new ArrayList<>();
		for (int goal = 1; goal <= 6; goal++) {
			GoalId id = new GoalId("g" + goal);
			goals.add(new Goal(id, "Förflyttning", "Mål nummer " + goal
					+ ": att kunna gå ut varje dag, även när det är halt, och komma hem igen med egen kraft"));
			for (int activity = 1; activity <= 4; activity++) {
				activities.add(activity(goal, activity, id));
			}
		}
		PlanContent content = new PlanContent(goals, activities,
				new Conversation(DAY,
						List.of(new Participant("Elsa", "brukaren", null),
								new Participant("Åsa Öberg-Ängström", "god man", "per telefon"),
								new Participant(LONG_WORD.substring(0, 190), "dotter", null))),
				"Jag vill komma ut,\näven när det regnar.\n\n\t<b>fet</b> & \"citat\" <script>alert('x')</script>\n"
						+ LONG_WORD + "\n" + "Jag har alltid gått på morgonen, det gjorde min mor också. ".repeat(25)
						+ "Ja, så är det. Slut.",
				new ReasonForChange("Lunchen i stället för promenaden", "Elsa orkar inte gå så långt som förut"));
		PlanVersion version = new PlanVersion.Agreed(1, content, new Author(new StaffId("a"), "Maria Olsson"),
				new Agreement(DAY, Agreement.By.LEGAL_REPRESENTATIVE, "Åsa Öberg-Ängström", null));
		return new Plan(new PlanId(new UUID(0, 1)),
				new Commission(new ClientId(new UUID(0, 2)), "1080", new DecisionId("B-1"),
						new Scope("Nattpatrullen i Lyckeby", PartOfDay.NIGHT),
						new PlanPolicy("blekinge", 1, null, new DueRule(Span.ofDays(14), StartingPoint.DECISION),
								new FollowUpRule(Span.ofMonths(6), Set.of()), 3)),
				new DueDate(DAY, "x"), DAY.plusMonths(6), null, Deadline.Told.NOTHING, List.of(version), List.of(), 3);
	}

	private static Activity activity(int goal, int number, GoalId id) {
		boolean wordy = goal == 2 && number == 1;
		return new Activity(new ActivityId(new UUID(goal, number)), id,
				wordy ? LONG_WORD : "Promenad runt kvarteret, med en vila på bänken vid torget",
				"På förmiddagen, efter frukosten", "Varje dag", "Hemtjänsten",
				wordy ? "Stor text. ".repeat(80) : (number % 2 == 0) ? null : "Helst med rollatorn, och inte för fort",
				(number == 1)
						? List.of(
								new Occasion(Set.of(1, 3), Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
										LocalTime.of(8, 0), 30),
								new Occasion(Set.of(1, 2, 3, 4), Set.of(DayOfWeek.values()), LocalTime.of(19, 45), 20))
						: List.of());
	}

	/** Gathers what stands where it can't be read. */
	private static final class Places extends PDFTextStripper {

		private final List<String> outside = new ArrayList<>();

		@Override
		protected void processTextPosition(TextPosition text) {
			if (text.getXDirAdj() < MARGIN
					|| text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() - MARGIN + 2
					|| text.getYDirAdj() > text.getPageHeight() - 20) {
				this.outside.add(text.getUnicode() + " at " + text.getXDirAdj() + ", " + text.getYDirAdj());
			}
			super.processTextPosition(text);
		}

	}

}
