package se.carecontact.checker.promise;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.JournalEntry;

/**
 * A channel, written down a second time, on purpose: where its events must come is not
 * asked of the suite.
 *
 * @param channel its name
 * @param events which events it carries
 * @param partner where to
 * @param operations by which of the partner's operations
 * @param consent the kind of consent without which they stay; null if none is needed
 * @param withdrawnIsNever whether what a consent's withdrawal finds unsent is never sent,
 * and does not wait for the next consent
 * @param slot events of a client with the same slot say the same anew, so that the newest
 * is enough; each event's own where each must come
 */
record Way(String channel, Predicate<PublishedEvent> events, String partner, Set<String> operations,
		@Nullable String consent, boolean withdrawnIsNever, Function<PublishedEvent, String> slot) {

	static final String CARE_REPORT = "CARE_REPORT";

	private static final String PRIMARY_CARE = "PRIMARY_CARE";

	private static final String CONTACTS = "contacts";

	private static final List<String> OF_CONTACTS = List.of("ContactAppointed", "ContactReplaced", "ContactCovered",
			"ContactReturned", "ContactEnded", "GroupMustCover", "ContactDetailsChanged");

	/** To the planners: the way of absences. */
	static final Way PLANNER = each("contact-events-to-planner", named("ClientAbsenceReported", "ClientAbsenceChanged",
			"ClientAbsenceEnded", "TimeNeedReported", "PlanningWishReported", "GroupMustCover"), "lifecare",
			Set.of("sendMessage"));

	/** Of care reports. */
	static final Way REPORTS = new Way("care-reports-to-prator", named("CareReportWritten"), "prator",
			Set.of("postCareReport"), CARE_REPORT, true, PublishedEvent::eventId);

	/** All of them. */
	static final List<Way> ALL = List.of(PLANNER,
			each("consents-to-quality-nurse", named("ConsentGiven", "ConsentDeclined", "ConsentWithdrawn"), "lifecare",
					Set.of("sendMessage")),
			each("follow-ups-to-care-manager", Way::isForCareManager, "lifecare", Set.of("sendMessage")),
			each("care-events-to-lifecare-journal",
					named("ContactNeedAssessed", "ContactOfferAnswered", "ContactChangeWished",
							"ContactChangeWishWithdrawn", "DocumentationMistaken", "DutyDone", "TeamMeetingNeedNoted",
							"PlanAgreed", "PlanFollowedUp", "ConsentGiven", "ConsentDeclined", "ConsentWithdrawn"),
					"lifecare", Set.of("writeNote")),
			new Way("contact-events-to-lifecare-contacts", (event) -> OF_CONTACTS.contains(event.name()), "lifecare",
					Set.of("writeCareContacts"), null, false, (event) -> CONTACTS),
			each("consents-to-prator", (event) -> event.isConsentOf(CARE_REPORT), "prator",
					Set.of("registerConsent", "withdrawConsent")),
			REPORTS,
			each("consents-to-primary-care", (event) -> event.isConsentOf(PRIMARY_CARE), "primary-care",
					Set.of("transaction")),
			new Way("contact-events-to-primary-care", Way::isForPrimaryCare, "primary-care", Set.of("transaction"),
					PRIMARY_CARE, false, Way::toldToPrimaryCare));

	private static Way each(String channel, Predicate<PublishedEvent> events, String partner, Set<String> operations) {
		return new Way(channel, events, partner, operations, null, false, PublishedEvent::eventId);
	}

	private static Predicate<PublishedEvent> named(String... names) {
		return (event) -> List.of(names).contains(event.name());
	}

	private static boolean isForCareManager(PublishedEvent event) {
		return event.name().equals("PlanFollowedUp") && "TELL_CARE_MANAGER".equals(event.text("conclusion"))
				&& event.value().get("careManagerConsentOn") != null;
	}

	/** The end of a plan that was never agreed is no news. */
	private static boolean isForPrimaryCare(PublishedEvent event) {
		return OF_CONTACTS.contains(event.name()) || event.name().equals("PlanAgreed")
				|| event.name().equals("PlanEnded") && event.value().get("agreedOn") != null;
	}

	/** An end also tells who it was, which no later event repeats. */
	private static String toldToPrimaryCare(PublishedEvent event) {
		return switch (event.name()) {
			case "PlanAgreed", "PlanEnded" -> "plan " + event.text("planId");
			case "ContactEnded" -> event.eventId();
			default -> CONTACTS;
		};
	}

	/** Whether it would go this way to the partner. */
	boolean isOf(JournalEntry entry, PublishedEvent event) {
		return this.operations.contains(entry.operation()) && this.events.test(event);
	}

	/** The client and the slot. */
	String slotOf(PublishedEvent event) {
		return event.key() + " " + this.slot.apply(event);
	}

}
