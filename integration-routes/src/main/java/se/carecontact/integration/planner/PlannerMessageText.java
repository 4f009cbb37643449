package se.carecontact.integration.planner;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.ServiceTimeWish;
import se.carecontact.events.shared.TimeNeedKind;
import se.carecontact.integration.text.SwedishText;

/** Needs of time, wishes and cover in the planner's words. */
final class PlannerMessageText {

	String timeNeedSubject(TimeNeedReported event) {
		return "Tidsbehov: " + kind(event.getKind()).toLowerCase(Locale.ROOT) + ", " + event.getMinutes() + " minuter";
	}

	String timeNeed(TimeNeedReported event) {
		return new SwedishText().line("Kontakten behöver tid med brukaren.")
			.line("För", kind(event.getKind()))
			.line("Tid", event.getMinutes() + " minuter")
			.line("Önskas senast", SwedishText.dayOrNull(event.getWishedBy()))
			.line("Anteckning", event.getNote())
			.line("Rapporterat av", event.getReportedBy().getName())
			.toString();
	}

	String planningWish(PlanningWishReported event) {
		SwedishText text = new SwedishText().line(event.getText());
		for (ServiceTimeWish wish : event.getServiceTimes()) {
			text.line(wish.getServiceName(), signed(wish.getMinutesPerWeekDelta()) + " minuter per vecka");
		}
		return text.line("Rapporterat av", event.getReportedBy().getName()).toString();
	}

	String groupMustCover(GroupMustCover event) {
		SwedishText text = new SwedishText().line("Både kontakten och vice är borta. Arbetsgruppen täcker upp.")
			.line("Gäller", SwedishText.period(event.getCoversFrom(), event.getCoversUntil()));
		away(text, event.getContactsNow().getMain());
		away(text, event.getContactsNow().getDeputy());
		return text.toString();
	}

	private static void away(SwedishText text, @Nullable CurrentContact contact) {
		if (contact != null && contact.getAway()) {
			text.line("Borta", contact.getStaff().getName() + " (" + contact.getRoleName() + ")");
		}
	}

	private static String signed(int minutes) {
		return (minutes > 0) ? "+" + minutes : Integer.toString(minutes);
	}

	private static String kind(TimeNeedKind kind) {
		return switch (kind) {
			case INTRODUCTION_VISIT -> "Introduktionsbesök";
			case PLAN_CONVERSATION -> "Plansamtal";
			case FOLLOW_UP -> "Uppföljning";
			case OTHER, UNKNOWN -> "Annat";
		};
	}

}
