package se.carecontact.contact.assignment.web;

import java.util.List;

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
		List<TaskWarning> warnings) {

	static AppointmentView of(AppointContact.Appointed appointed) {
		ContactsView contacts = ContactsView.of(appointed.contacts());
		return new AppointmentView(contacts.main(), contacts.deputy(), contacts.groupCovers(),
				appointed.tasksNotDelegated().stream().map(TaskWarning::of).toList());
	}

	/**
	 * A delegated health-care task the client needs, and the one appointed may not do.
	 *
	 * @param code stable name of the warning
	 * @param task the task's code
	 * @param text in words
	 */
	record TaskWarning(String code, String task, String text) {

		static TaskWarning of(String task) {
			return new TaskWarning("task-not-delegated", task,
					"Brukaren behöver någon med delegering för %s; den utsedda saknar den.".formatted(task));
		}

	}

}
