package se.carecontact.contact.print.pdf;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import se.carecontact.contact.duty.DutyKind;
import se.carecontact.contact.print.DutyLine;
import se.carecontact.contact.print.Paper;

/** Puts each paper's content into its template. */
final class PaperTemplates {

	private PaperTemplates() {
	}

	static Document filled(Paper paper) {
		Wording words = Wording.in(paper.language());
		Values values = new Values().with("client", paper.clientName())
			.with("yours", words.yours(paper.roleName()))
			.with("role", words.role(paper.roleName()));
		return switch (paper) {
			case Paper.ContactLetter letter -> fill("contact-letter", letter, contactLetter(values, letter, words));
			case Paper.PlanningForm form -> fill("planning-wishes", form, planningForm(values, form, words));
			case Paper.DutyList list -> fill("duty-list", list, dutyList(values, list, words));
		};
	}

	private static Document fill(String template, Paper paper, Values values) {
		return Template.fill(template + "." + paper.language().code(), values);
	}

	private static Values contactLetter(Values values, Paper.ContactLetter letter, Wording words) {
		return both(values, letter.main(), letter.deputy()).with("valid-from", words.date(letter.validFrom()))
			.with("plan-within", (letter.plan() != null) ? words.within(letter.plan()) : null)
			.with("follow-up", words.everyMonths(letter.followUpMonths()))
			.with("change-days", (letter.changeDays() != null) ? words.span(letter.changeDays()) : null);
	}

	private static Values planningForm(Values values, Paper.PlanningForm form, Wording words) {
		return both(values, form.contact(), null).with("unit", form.unitId())
			.with("care-manager", form.careManagerName())
			.with("date", form.wishes().isEmpty() ? null : words.date(form.wishes().getFirst().on()))
			.with("wishes",
					form.wishes()
						.stream()
						.map((wish) -> new Values().with("on", words.date(wish.on())).with("text", wish.text())))
			.with("services", form.services().stream().map((service) -> service(service, words)));
	}

	private static Values service(Paper.ServiceTime service, Wording words) {
		Integer granted = service.granted();
		Integer change = service.change();
		return new Values().with("name", service.name())
			.with("granted", (granted != null) ? words.minutes(granted, false) : null)
			.with("change", (change != null) ? words.minutes(change, true) : null)
			.with("wished",
					(granted != null && change != null) ? words.minutes(Math.max(0, granted + change), false) : null);
	}

	private static Values dutyList(Values values, Paper.DutyList list, Wording words) {
		return both(values, list.contact(), list.deputy()).with("valid-from", words.date(list.validFrom()))
			.with("first", duties(list.duties(), When.FIRST, words).stream())
			.with("ongoing", duties(list.duties(), When.ONGOING, words).stream())
			.with("last", duties(list.duties(), When.LAST, words).stream());
	}

	private static List<Values> duties(List<DutyLine> duties, When when, Wording words) {
		return duties.stream()
			.filter((duty) -> when == When.of(duty.kind()))
			.map((duty) -> new Values().with("duty", words.duty(duty.kind().name()))
				.with("due", date(duty.dueOn(), words))
				.with("done", date(duty.doneOn(), words)))
			.toList();
	}

	private static Values both(Values values, Paper.Colleague main, Paper.@Nullable Colleague deputy) {
		values.with("name", main.name()).with("title", main.title()).with("phone", main.phone());
		return (deputy == null) ? values
				: values.with("deputy", deputy.name())
					.with("deputy-title", deputy.title())
					.with("deputy-phone", deputy.phone());
	}

	private static @Nullable String date(@Nullable LocalDate day, Wording words) {
		return (day != null) ? words.shortDate(day) : null;
	}

	/** When a duty comes in a client's time with home care. */
	private enum When {

		FIRST, ONGOING, LAST;

		static When of(DutyKind kind) {
			return switch (kind) {
				case PRESENT_SELF, AGREE_INFORMATION_TO_RELATIVES, HOME_RISK_ASSESSMENT, SENIOR_ALERT -> FIRST;
				case HAND_BACK_BINDER, HAND_BACK_KEYS, RETURN_AIDS -> LAST;
				default -> kind.name().startsWith("HAND_BACK") ? LAST : ONGOING;
			};
		}

	}

}
