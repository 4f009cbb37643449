package se.carecontact.contact.clientcard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.absence.web.AbsenceView;
import se.carecontact.contact.assignment.Assessment;
import se.carecontact.contact.assignment.ChangeWish;
import se.carecontact.contact.assignment.Offer;
import se.carecontact.contact.assignment.Warning;
import se.carecontact.contact.assignment.web.ContactsView;
import se.carecontact.contact.consent.web.ConsentView;
import se.carecontact.contact.decision.Decision;
import se.carecontact.contact.decision.GrantedService;
import se.carecontact.contact.primarycare.PrimaryCareContact;

/**
 * A client as the unit reads one; never the identity number.
 *
 * @param clientId the client
 * @param name the name, or "Skyddade personuppgifter"
 * @param unitId the unit that answers for the client
 * @param homeCareOpen whether home care is going on
 * @param decisions every decision, oldest first
 * @param assessment the latest assessment in this case
 * @param offer the latest offer in this case
 * @param answered the offer whose answer stands, also while a new one waits
 * @param contacts MAIN and DEPUTY as they are now
 * @param wishesToChange the client's wishes to change contact, latest first
 * @param warnings what a unit manager must act on, as of today
 * @param delegatedTasks codes of the delegated health-care tasks the client needs
 * @param absences latest first
 * @param consents oldest first
 * @param primaryCareContacts fast vårdkontakt and fast läkarkontakt, as the region tells
 * them
 * @param version the client's version, also the ETag
 */
record ClientCard(UUID clientId, String name, String unitId, boolean homeCareOpen, List<DecisionLine> decisions,
		@Nullable Assessment assessment, @Nullable Offer offer, @Nullable Offer answered, ContactsView contacts,
		List<ChangeWish> wishesToChange, List<Warning> warnings, List<String> delegatedTasks,
		List<AbsenceView> absences, List<ConsentView> consents, List<PrimaryCareContact> primaryCareContacts,
		long version) {

	/**
	 * A decision on the card.
	 *
	 * @param decisionId the case system's reference
	 * @param revision rises with each change
	 * @param status OPEN or ENDED
	 * @param startsOn first day of service
	 * @param endsOn last day of service, where known
	 * @param services what is granted
	 */
	record DecisionLine(String decisionId, int revision, Decision.Status status, LocalDate startsOn,
			@Nullable LocalDate endsOn, List<GrantedService> services) {

		static DecisionLine of(Decision decision) {
			LocalDate ended = (decision.ending() != null) ? decision.ending().endedOn() : null;
			return new DecisionLine(decision.decisionId(), decision.revision(), decision.status(),
					decision.grant().startsOn(), (ended != null) ? ended : decision.grant().endsOn(),
					decision.grant().services());
		}

	}

}
