package se.carecontact.contact.assignment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.assignment.AppointContact;

/**
 * What came of an appointment.
 *
 * @param main MAIN, where appointed
 * @param deputy DEPUTY, where appointed
 * @param groupCovers whether none of them is at work, so that the work group covers
 * @param warnings what the one who appoints should know; empty where nothing
 */
record AppointmentView(@Nullable ContactView main, @Nullable ContactView deputy, boolean groupCovers,
		List<AppointmentWarning> warnings) {

	static AppointmentView of(AppointContact.Appointed appointed) {
		ContactsView contacts = ContactsView.of(appointed.contacts());
		return new AppointmentView(contacts.main(), contacts.deputy(), contacts.groupCovers(),
				Stream
					.concat(appointed.tasksNotDelegated().stream().map(AppointmentWarning::task),
							Optional.ofNullable(appointed.lastDay()).map(AppointmentWarning::employmentEnds).stream())
					.toList());
	}

	/**
	 * What does not hinder the appointment, but should be known.
	 *
	 * @param code stable name of the warning: task-not-delegated or employment-ends
	 * @param task the code of a delegated health-care task the client needs, and the one
	 * appointed may not do
	 * @param lastDay last day of the employment of the one appointed
	 * @param text in words
	 */
	record AppointmentWarning(String code, @Nullable String task, @Nullable LocalDate lastDay, String text) {

		static AppointmentWarning task(String task) {
			return new AppointmentWarning("task-not-delegated", task, null,
					"Brukaren behöver någon med delegering för %s; den utsedda saknar den.".formatted(task));
		}

		static AppointmentWarning employmentEnds(LocalDate lastDay) {
			return new AppointmentWarning("employment-ends", null, lastDay,
					"Den utsedda är anställd till och med %s: utse en efterträdare innan dess.".formatted(lastDay));
		}

	}

}
