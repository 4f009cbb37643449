package se.carecontact.integration.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ClientAbsenceChanged;
import se.carecontact.events.contact.ClientAbsenceEnded;
import se.carecontact.events.contact.ClientAbsenceReported;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactChangeWishWithdrawn;
import se.carecontact.events.contact.ContactChangeWished;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactNeedAssessed;
import se.carecontact.events.contact.ContactOfferAnswered;
import se.carecontact.events.contact.DocumentationMistaken;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.PlanningWishReported;
import se.carecontact.events.contact.TeamMeetingNeedNoted;
import se.carecontact.events.contact.TimeNeedReported;
import se.carecontact.events.plan.PlanAgreed;
import se.carecontact.events.plan.PlanEnded;
import se.carecontact.events.plan.PlanFollowedUp;
import se.carecontact.events.shared.AbsenceKind;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.AgreementBy;
import se.carecontact.events.shared.ConsentExpression;
import se.carecontact.events.shared.ConsentGrantor;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.events.shared.ContactKind;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.FollowUpConclusion;
import se.carecontact.events.shared.FollowUpReason;
import se.carecontact.events.shared.GoalOutcome;
import se.carecontact.events.shared.GoalOutcomeKind;
import se.carecontact.events.shared.OfferAnswer;
import se.carecontact.events.shared.PartOfDay;
import se.carecontact.events.shared.PlanActivity;
import se.carecontact.events.shared.PlanGoal;
import se.carecontact.events.shared.PlanOccasion;
import se.carecontact.events.shared.PlanParticipant;
import se.carecontact.events.shared.RecordedHow;
import se.carecontact.events.shared.ServiceTimeWish;
import se.carecontact.events.shared.StaffMember;
import se.carecontact.events.shared.TimeNeedKind;
import se.carecontact.events.shared.Weekday;

/**
 * Sample events of a client, each a valid one; ids are fixed so that texts are golden.
 */
public final class Events {

	public static final String MUNICIPALITY = "1080";

	public static final String UNIT = "hemtjanst-centrum";

	public static final Instant AT = Instant.parse("2026-11-02T13:02:11Z");

	private static final Actor ANNA = new Actor("staff-17", "Anna Berg");

	private static final UUID ID = UUID.fromString("11111111-2222-4333-8444-555555555555");

	private Events() {
	}

	public static ClientAbsenceReported absence(UUID client) {
		return ClientAbsenceReported.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAbsenceId(ID)
			.setKind(AbsenceKind.HOSPITAL)
			.setAwayFrom(Instant.parse("2026-11-02T13:00:00Z"))
			.setExpectedBack(Instant.parse("2026-11-05T11:00:00Z"))
			.setNote("Ramlade i köket.")
			.setReportedBy(ANNA)
			.build();
	}

	public static ClientAbsenceChanged absenceChanged(UUID client) {
		return ClientAbsenceChanged.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAbsenceId(ID)
			.setKind(AbsenceKind.SHORT_TERM_STAY)
			.setAwayFrom(Instant.parse("2026-11-02T13:00:00Z"))
			.setReportedBy(ANNA)
			.build();
	}

	public static ClientAbsenceEnded absenceEnded(UUID client) {
		return ClientAbsenceEnded.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAbsenceId(ID)
			.setKind(AbsenceKind.HOSPITAL)
			.setAwayFrom(Instant.parse("2026-11-02T13:00:00Z"))
			.setBackAt(Instant.parse("2026-11-04T09:30:00Z"))
			.setReportedBy(ANNA)
			.build();
	}

	public static TimeNeedReported timeNeed(UUID client) {
		return TimeNeedReported.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setTimeNeedId(ID)
			.setKind(TimeNeedKind.PLAN_CONVERSATION)
			.setMinutes(60)
			.setWishedBy(LocalDate.parse("2026-11-13"))
			.setNote("Dottern vill vara med.")
			.setReportedBy(ANNA)
			.build();
	}

	public static PlanningWishReported planningWish(UUID client) {
		return PlanningWishReported.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setPlanningWishId(ID)
			.setText("Sover länge: inga besök före nio.")
			.setServiceTimes(List.of(new ServiceTimeWish("dusch", "Dusch", 15),
					new ServiceTimeWish("promenad", "Promenad", -30)))
			.setReportedBy(ANNA)
			.build();
	}

	public static ContactDetailsChanged detailsChanged(UUID client) {
		return ContactDetailsChanged.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAssignmentId(ID)
			.setRole(ContactRole.MAIN)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setStaff(contacts(false).getMain().getStaff())
			.setContactsNow(contacts(false))
			.build();
	}

	public static DocumentationMistaken mistaken(UUID client) {
		return DocumentationMistaken.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setEntryId(ID)
			.setEntryKind("ANSWERED")
			.setHappenedOn(LocalDate.parse("2026-11-02"))
			.setReason("Skrivet på fel brukare.")
			.setMarkedBy(ANNA)
			.build();
	}

	/** The work group must cover from tomorrow. */
	public static GroupMustCover groupMustCover(UUID client) {
		return groupMustCover(client, LocalDate.parse("2026-11-03"));
	}

	public static GroupMustCover groupMustCover(UUID client, LocalDate from) {
		return GroupMustCover.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setCoversFrom(from)
			.setContactsNow(contacts(true))
			.build();
	}

	public static ContactAppointed appointed(UUID client) {
		return ContactAppointed.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAssignmentId(ID)
			.setRole(ContactRole.MAIN)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setStaff(anna())
			.setValidFrom(LocalDate.parse("2026-11-02"))
			.setAppointedBy(new Actor("chef-1", "Eva Chef"))
			.setContactsNow(contacts(false))
			.build();
	}

	public static ContactOfferAnswered offerAnswered(UUID client) {
		return ContactOfferAnswered.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAnswer(OfferAnswer.ACCEPTED)
			.setOfferedOn(LocalDate.parse("2026-10-30"))
			.setAnsweredOn(LocalDate.parse("2026-11-02"))
			.setDocumentedBy(ANNA)
			.build();
	}

	public static ContactNeedAssessed assessed(UUID client, boolean obviouslyUnnecessary) {
		return ContactNeedAssessed.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAssessmentId(ID)
			.setObviouslyUnnecessary(obviouslyUnnecessary)
			.setReason(obviouslyUnnecessary ? "Har enbart matlåda och vill sköta kontakten själv." : null)
			.setAssessedOn(LocalDate.parse("2026-11-01"))
			.setAssessedBy(new Actor("chef-1", "Eva Chef"))
			.build();
	}

	public static ContactChangeWished changeWished(UUID client) {
		return ContactChangeWished.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setWishId(ID)
			.setRole(ContactRole.MAIN)
			.setWishedOn(LocalDate.parse("2026-11-02"))
			.setReason("Vill ha någon som talar finska.")
			.setWishedStaff(lars())
			.setRecordedBy(ANNA)
			.build();
	}

	public static ContactChangeWishWithdrawn changeWishWithdrawn(UUID client) {
		return ContactChangeWishWithdrawn.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setWishId(ID)
			.setRole(ContactRole.DEPUTY)
			.setWithdrawnOn(LocalDate.parse("2026-11-02"))
			.setRecordedBy(ANNA)
			.build();
	}

	public static DutyDone dutyDone(UUID client) {
		return DutyDone.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setDutyId(ID)
			.setKind(DutyKind.HOME_RISK_ASSESSMENT)
			.setDoneOn(LocalDate.parse("2026-11-02"))
			.setNote("Trasig matta i hallen borttagen.")
			.setDoneBy(ANNA)
			.build();
	}

	public static TeamMeetingNeedNoted teamMeetingNeed(UUID client) {
		return TeamMeetingNeedNoted.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setTeamMeetingNeedId(ID)
			.setText("Balansen sämre, bedöm gånghjälpmedel.")
			.setMeetingOn(LocalDate.parse("2026-11-10"))
			.setNotedBy(ANNA)
			.build();
	}

	public static PlanAgreed planAgreed(UUID client) {
		return PlanAgreed.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setPlanId(ID)
			.setDecisionId("beslut-7")
			.setVersion(1)
			.setAgreedOn(LocalDate.parse("2026-11-12"))
			.setAgreedBy(AgreementBy.CLIENT)
			.setParticipants(List.of(new PlanParticipant("Britta Lindgren", "dotter", null)))
			.setGoals(List.of(new PlanGoal("mal-1", "Personlig vård", "Klara sin hygien med stöd")))
			.setActivities(List.of(new PlanActivity(ID, "mal-1", "Dusch", "förmiddag", "två gånger i veckan",
					"kontakten i första hand", "Ljummet vatten", List.of())))
			.setClientsWords("Jag vill sköta så mycket som möjligt själv.")
			.setNextFollowUpOn(LocalDate.parse("2027-05-12"))
			.setWrittenBy(ANNA)
			.build();
	}

	/**
	 * The second version of the night patrol's plan of a shared decision, to which no one
	 * could agree; its activities have their places in the four weeks.
	 */
	public static PlanAgreed nightPlanAgreed(UUID client) {
		List<Weekday> everyDay = List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY,
				Weekday.FRIDAY, Weekday.SATURDAY, Weekday.SUNDAY);
		return PlanAgreed.newBuilder(planAgreed(client))
			.setVersion(2)
			.setAgreedBy(AgreementBy.NOT_GIVEN)
			.setNotGivenReason("Brukaren kan inte uttrycka sig; ingen företrädare är utsedd.")
			.setWhatChanged("Tillsyn tillkommer på natten.")
			.setWhyChanged("Brukaren har fallit vid två tillfällen.")
			.setProvider("Nattpatrullen")
			.setPartOfDay(PartOfDay.NIGHT)
			.setParticipants(List.of(new PlanParticipant("Britta Lindgren", "dotter", "per telefon")))
			.setActivities(List.of(
					new PlanActivity(ID, "mal-1", "Tillsyn", "natt", "varje natt", "nattpatrullen", null,
							List.of(new PlanOccasion(List.of(1, 2, 3, 4), everyDay, "02:00", 15))),
					new PlanActivity(ID, "mal-1", "Byte av sängkläder", "kväll", "varannan vecka", "nattpatrullen",
							null, List.of(new PlanOccasion(List.of(1, 3), List.of(Weekday.SUNDAY), "21:30", 20)))))
			.build();
	}

	public static PlanFollowedUp planFollowedUp(UUID client) {
		return PlanFollowedUp.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setPlanId(ID)
			.setDecisionId("beslut-7")
			.setVersion(1)
			.setFollowUpId(ID)
			.setFollowedUpOn(LocalDate.parse("2027-05-10"))
			.setReason(FollowUpReason.SCHEDULED)
			.setOutcomes(List.of(new GoalOutcome("mal-1", GoalOutcomeKind.PARTLY_REACHED, "Behöver hjälp med håret.")))
			.setConclusion(FollowUpConclusion.KEEP)
			.setNextFollowUpOn(LocalDate.parse("2027-11-10"))
			.setFollowedUpBy(ANNA)
			.build();
	}

	/** Elsa needs more than was granted, and consents to the care manager being told. */
	public static PlanFollowedUp careManagerTold(UUID client) {
		return PlanFollowedUp.newBuilder(planFollowedUp(client))
			.setReason(FollowUpReason.CHANGED_NEED)
			.setConclusion(FollowUpConclusion.TELL_CARE_MANAGER)
			.setNote("Behöver hjälp även på kvällen.")
			.setCareManagerConsentBy(ConsentGrantor.CLIENT)
			.setCareManagerConsentOn(LocalDate.parse("2027-05-10"))
			.build();
	}

	/** The plan of {@link #planAgreed} ended, for that cause, the day it was told. */
	public static PlanEnded planEnded(UUID client, EndCause cause) {
		PlanAgreed agreed = planAgreed(client);
		return PlanEnded.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(Instant.parse("2027-03-01T09:00:00Z"))
			.setPlanId(agreed.getPlanId())
			.setDecisionId(agreed.getDecisionId())
			.setEndedOn(LocalDate.parse("2027-03-01"))
			.setEndCause(cause)
			.setVersion(agreed.getVersion())
			.setAgreedOn(agreed.getAgreedOn())
			.setGoals(agreed.getGoals())
			.setActivities(agreed.getActivities())
			.build();
	}

	public static ConsentGiven consentGiven(UUID client) {
		return ConsentGiven.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setConsentId(ID)
			.setKind(ConsentKind.CARE_REPORT)
			.setExpression(expression())
			.setValidFrom(AT)
			.setRegisteredBy(ANNA)
			.build();
	}

	public static ConsentDeclined consentDeclined(UUID client) {
		return ConsentDeclined.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setConsentId(ID)
			.setKind(ConsentKind.CARE_REPORT)
			.setExpression(new ConsentExpression(ConsentGrantor.LEGAL_REPRESENTATIVE, "Gun God", RecordedHow.WRITTEN))
			.setDeclinedAt(AT)
			.setRegisteredBy(ANNA)
			.build();
	}

	public static ConsentWithdrawn consentWithdrawn(UUID client) {
		return ConsentWithdrawn.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setConsentId(ID)
			.setKind(ConsentKind.CARE_REPORT)
			.setExpression(expression())
			.setWithdrawnAt(AT)
			.setRegisteredBy(ANNA)
			.build();
	}

	public static CareReportWritten careReport(UUID client) {
		return CareReportWritten.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setCareReportId(UUID.randomUUID())
			.setHeading("Mående")
			.setText("Ätit dåligt i tre dagar.")
			.setWrittenBy(anna())
			.build();
	}

	/** MAIN's identity has become protected. */
	public static ContactDetailsChanged protectedNow(UUID client) {
		StaffMember masked = new StaffMember("staff-17", "Skyddade personuppgifter", "undersköterska", null, null);
		return ContactDetailsChanged.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAssignmentId(ID)
			.setRole(ContactRole.MAIN)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setStaff(masked)
			.setContactsNow(new CurrentContacts(contact(masked, "fast omsorgskontakt", false),
					contacts(false).getDeputy(), false))
			.build();
	}

	/** A decision of home care ended. */
	public static HomeCareEnded homeCareEnded(UUID client, EndCause cause) {
		return HomeCareEnded.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setDecisionId("BESLUT-1")
			.setEndedOn(LocalDate.parse("2026-11-02"))
			.setReason("Avslutat")
			.setLastOfClient(true)
			.setEndCause(cause)
			.build();
	}

	/** MAIN is away and DEPUTY covers. */
	public static ContactCovered covered(UUID client) {
		return ContactCovered.newBuilder()
			.setClientId(client)
			.setMunicipalityId(MUNICIPALITY)
			.setUnitId(UNIT)
			.setOccurredAt(AT)
			.setAbsentStaff(anna())
			.setCoveringStaff(lars())
			.setCoversFrom(LocalDate.parse("2026-11-02"))
			.setContactsNow(contacts(true, false))
			.build();
	}

	public static CurrentContacts contacts(boolean away) {
		return contacts(away, away);
	}

	private static CurrentContacts contacts(boolean mainAway, boolean deputyAway) {
		return new CurrentContacts(contact(anna(), "fast omsorgskontakt", mainAway),
				contact(lars(), "vice fast omsorgskontakt", deputyAway), mainAway && deputyAway);
	}

	private static CurrentContact contact(StaffMember staff, String roleName, boolean away) {
		return CurrentContact.newBuilder()
			.setAssignmentId(ID)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setRoleName(roleName)
			.setStaff(staff)
			.setValidFrom(LocalDate.parse("2026-11-02"))
			.setAway(away)
			.build();
	}

	private static ConsentExpression expression() {
		return new ConsentExpression(ConsentGrantor.CLIENT, null, RecordedHow.ORAL);
	}

	private static StaffMember lars() {
		return new StaffMember("staff-18", "Lars Ek", "undersköterska", null, null);
	}

	private static StaffMember anna() {
		return new StaffMember("staff-17", "Anna Berg", "undersköterska", "0455-30 00 01", "SE2120000829-1017");
	}

}
