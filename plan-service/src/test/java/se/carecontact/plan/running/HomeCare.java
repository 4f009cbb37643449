package se.carecontact.plan.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.HomeCareChanged;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.shared.Actor;
import se.carecontact.events.shared.ContactKind;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.EndCause;
import se.carecontact.events.shared.Goal;
import se.carecontact.events.shared.PlanTerms;
import se.carecontact.events.shared.StaffMember;

/** Contact-service's events of one client, in words. */
record HomeCare(UUID clientId, String municipalityId, String unitId, String decisionId) {

	static final Goal WALK = new Goal("g1", "Förflyttning", "Kunna gå ut varje dag");

	static final Goal EAT = new Goal("g2", "Hemliv", "Äta lagad mat");

	static HomeCare in(String municipalityId) {
		UUID client = UUID.randomUUID();
		return new HomeCare(client, municipalityId, Personas.UNIT, "B-" + client.toString().substring(0, 8));
	}

	/** Granted under a policy that contact-service tells with it. */
	HomeCareGranted granted(LocalDate decidedOn, LocalDate startsOn, PlanTerms terms) {
		return HomeCareGranted.newBuilder(granted(decidedOn, startsOn)).setPlanTerms(terms).build();
	}

	HomeCareGranted granted(LocalDate decidedOn, LocalDate startsOn) {
		return HomeCareGranted.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setDecisionId(this.decisionId)
			.setRevision(1)
			.setDecidedOn(decidedOn)
			.setStartsOn(startsOn)
			.setServices(List.of())
			.setGoals(List.of(WALK, EAT))
			.build();
	}

	HomeCareChanged changed(LocalDate decidedOn, LocalDate startsOn, List<Goal> goals) {
		return HomeCareChanged.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setDecisionId(this.decisionId)
			.setRevision(2)
			.setDecidedOn(decidedOn)
			.setStartsOn(startsOn)
			.setServices(List.of())
			.setGoals(goals)
			.build();
	}

	HomeCareEnded ended(LocalDate endedOn) {
		return HomeCareEnded.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setDecisionId(this.decisionId)
			.setEndedOn(endedOn)
			.setReason("Flyttat")
			.setEndCause(EndCause.MOVED)
			.setLastOfClient(true)
			.build();
	}

	ContactAppointed appointed(LocalDate from, String main, String deputy) {
		return ContactAppointed.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setAssignmentId(UUID.randomUUID())
			.setRole(ContactRole.MAIN)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setStaff(staff(main))
			.setValidFrom(from)
			.setAppointedBy(new Actor("staff-maria", "Maria"))
			.setContactsNow(contacts(from, main, deputy))
			.build();
	}

	/** As {@link #appointed}, with the main contact under another name. */
	ContactAppointed appointed(LocalDate from, String main, String deputy, String name) {
		ContactAppointed named = appointed(from, main, deputy);
		CurrentContacts now = named.getContactsNow();
		StaffMember staff = StaffMember.newBuilder(named.getStaff()).setName(name).build();
		return ContactAppointed.newBuilder(named)
			.setStaff(staff)
			.setContactsNow(CurrentContacts.newBuilder(now)
				.setMain(CurrentContact.newBuilder(now.getMain()).setStaff(staff).build())
				.build())
			.build();
	}

	ContactReplaced replaced(LocalDate from, String previous, String main, String deputy) {
		return ContactReplaced.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setAssignmentId(UUID.randomUUID())
			.setRole(ContactRole.MAIN)
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setPreviousStaff(staff(previous))
			.setStaff(staff(main))
			.setValidFrom(from)
			.setAppointedBy(new Actor("staff-maria", "Maria"))
			.setContactsNow(contacts(from, main, deputy))
			.build();
	}

	DutyDone dutyDone(DutyKind kind, LocalDate on) {
		return DutyDone.newBuilder()
			.setClientId(this.clientId)
			.setMunicipalityId(this.municipalityId)
			.setUnitId(this.unitId)
			.setOccurredAt(now())
			.setDutyId(UUID.randomUUID())
			.setKind(kind)
			.setDoneOn(on)
			.setDoneBy(new Actor("staff-anna", "Anna"))
			.build();
	}

	private static CurrentContacts contacts(LocalDate from, String main, String deputy) {
		return CurrentContacts.newBuilder()
			.setMain(contact(from, main))
			.setDeputy(contact(from, deputy))
			.setGroupCovers(false)
			.build();
	}

	private static CurrentContact contact(LocalDate from, String staffId) {
		return CurrentContact.newBuilder()
			.setAssignmentId(UUID.randomUUID())
			.setKind(ContactKind.PERMANENT_CARE_CONTACT)
			.setRoleName("fast omsorgskontakt")
			.setStaff(staff(staffId))
			.setValidFrom(from)
			.setAway(false)
			.build();
	}

	private static StaffMember staff(String staffId) {
		return StaffMember.newBuilder().setStaffId(staffId).setName(staffId).setTitle("undersköterska").build();
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

}
