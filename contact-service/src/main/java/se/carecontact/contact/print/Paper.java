package se.carecontact.contact.print;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.policy.Deadline;

/**
 * Something to print, with all that stands on it. The same content always gives the same
 * paper: no paper tells when it was printed.
 */
public sealed interface Paper {

	/** The language it is printed in. */
	Language language();

	/** The client's name as the caller may see it. */
	String clientName();

	/** What the municipality calls the contact. */
	String roleName();

	/**
	 * "Jag är din kontaktman": given to the client at the first visit and kept in the
	 * client's binder.
	 *
	 * @param main the contact
	 * @param deputy the deputy, where appointed
	 * @param validFrom first day with the contact
	 * @param plan when the plan is agreed, where the municipality has decided that
	 * @param followUpMonths how often the plan is followed up at the least, where decided
	 * @param changeDays days in which a wish to change contact is met, where the
	 * municipality has decided that
	 */
	record ContactLetter(Language language, String clientName, String roleName, Colleague main,
			@Nullable Colleague deputy, LocalDate validFrom, @Nullable Deadline plan, @Nullable Integer followUpMonths,
			@Nullable Integer changeDays) implements Paper {
	}

	/**
	 * "Viktigt att tänka på vid planeringen": from the contact to the planner.
	 *
	 * @param unitId the client's group
	 * @param contact who fills it in
	 * @param careManagerName whom to ask for new services, where known
	 * @param wishes latest first
	 * @param services the time granted and wished
	 */
	record PlanningForm(Language language, String clientName, String roleName, String unitId, Colleague contact,
			@Nullable String careManagerName, List<Wish> wishes, List<ServiceTime> services) implements Paper {
	}

	/**
	 * The contact's duties with a client.
	 *
	 * @param contact whose duties
	 * @param deputy the deputy, where appointed
	 * @param validFrom the contact's first day
	 * @param duties in the order they come
	 */
	record DutyList(Language language, String clientName, String roleName, Colleague contact,
			@Nullable Colleague deputy, LocalDate validFrom, List<DutyLine> duties) implements Paper {
	}

	/**
	 * Someone on the staff.
	 *
	 * @param name the name, or "Skyddade personuppgifter"
	 * @param title professional title
	 * @param phone where to reach them, where known and not protected
	 */
	record Colleague(String name, String title, @Nullable String phone) {
	}

	/**
	 * Something important for planning.
	 *
	 * @param on when it was told
	 * @param text in words
	 */
	record Wish(LocalDate on, String text) {
	}

	/**
	 * A service's time a week.
	 *
	 * @param name the service
	 * @param granted minutes granted, where the decision says
	 * @param change minutes wished beyond that, or, negative, less; null where nothing is
	 * wished
	 */
	record ServiceTime(String name, @Nullable Integer granted, @Nullable Integer change) {
	}

}
