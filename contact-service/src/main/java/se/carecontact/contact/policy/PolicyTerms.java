package se.carecontact.contact.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Checks;

/**
 * What a policy says, whole.
 *
 * @param roleName name shown for a fast omsorgskontakt
 * @param contactPersonName name shown for a kontaktman
 * @param appointedBy who appoints contacts
 * @param clientsPerContact how many clients a contact has, where it says
 * @param oppositeWeekendTeams whether MAIN and DEPUTY are preferably from opposite ones
 * @param visitShare which share of the visits the contact makes, where it says
 * @param controlMonths months, 1 to 12, in which every plan is gone through
 * @param dueSoonDays how many days before its last day a duty is due soon
 * @param deadlines by what they are for; what has none is no duty here
 */
public record PolicyTerms(String roleName, String contactPersonName, AppointedBy appointedBy,
		@Nullable ClientsPerContact clientsPerContact, Boolean oppositeWeekendTeams, @Nullable VisitShare visitShare,
		List<Integer> controlMonths, Integer dueSoonDays, Map<DeadlineKind, Deadline> deadlines) {

	public PolicyTerms {
		new Checks().line("roleName", roleName, 60)
			.line("contactPersonName", contactPersonName, 60)
			.present("appointedBy", appointedBy)
			.present("oppositeWeekendTeams", oppositeWeekendTeams)
			.list("controlMonths", controlMonths, 12)
			.that(controlMonths == null || controlMonths.stream().allMatch(PolicyTerms::isMonth), "controlMonths",
					"month", "Each must be 1 to 12.")
			.present("dueSoonDays", dueSoonDays)
			.that(dueSoonDays == null || (dueSoonDays >= 0 && dueSoonDays <= 60), "dueSoonDays", "days-before",
					"Must be 0 to 60.")
			.present("deadlines", deadlines)
			.orRefuse();
		controlMonths = controlMonths.stream().distinct().sorted().toList();
		Map<DeadlineKind, Deadline> ordered = new EnumMap<>(DeadlineKind.class);
		ordered.putAll(deadlines);
		deadlines = Collections.unmodifiableMap(ordered);
	}

	/** The deadline for something, where there is one. */
	public Optional<Deadline> deadline(DeadlineKind kind) {
		return Optional.ofNullable(this.deadlines.get(kind));
	}

	private static boolean isMonth(@Nullable Integer month) {
		return month != null && month >= 1 && month <= 12;
	}

}
