package se.carecontact.integration.primarycare;

import java.time.LocalDate;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.ContactKind;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.StaffMember;
import se.carecontact.integration.identity.ClientIdentity;

import org.springframework.stereotype.Component;

/**
 * One contact of a client as a CareTeam with one participant, in the shape of the
 * national draft (R5) as far as R4 carries it. The client's MAIN is one CareTeam and the
 * DEPUTY another, each the same resource over the years: a new person is a new version.
 */
@Component
class CareTeamMapper {

	/** The contact as it is now. */
	OwnResource current(ClientIdentity client, Rank rank, CurrentContact contact, OwnResource role,
			boolean groupCovers) {
		Period period = new Period().setStartElement(day(contact.getValidFrom()));
		if (contact.getValidUntil() != null) {
			period.setEndElement(day(contact.getValidUntil()));
		}
		OwnResource team = team(client, rank, CareTeamStatus.ACTIVE, period,
				participant(contact.getKind(), contact.getRoleName(), contact.getStaff(), role));
		String note = note(rank, contact, groupCovers);
		if (note != null) {
			((CareTeam) team.resource()).addNote().setText(note);
		}
		return team;
	}

	/** A contact that ended without a successor. */
	OwnResource ended(ClientIdentity client, Rank rank, ContactKind kind, StaffMember staff, LocalDate endedOn,
			OwnResource role) {
		return team(client, rank, CareTeamStatus.INACTIVE, new Period().setEndElement(day(endedOn)),
				participant(kind, rank.swedish(), staff, role));
	}

	private static OwnResource team(ClientIdentity client, Rank rank, CareTeamStatus status, Period period,
			CareTeam.CareTeamParticipantComponent participant) {
		OwnIdentifier identifier = OwnIdentifier.of("contact", client.clientId(), rank.code());
		CareTeam team = new CareTeam().setStatus(status).setSubject(PatientReference.to(client)).setPeriod(period);
		team.addIdentifier(identifier.identifier());
		team.addCategory().addCoding().setSystem(FhirCodes.CARE_TEAM_CATEGORY).setCode(FhirCodes.PERMANENT_CONTACT);
		team.addExtension(FhirCodes.RANK, new CodeType(rank.code()));
		team.addParticipant(participant);
		return new OwnResource(identifier, team);
	}

	private static CareTeam.CareTeamParticipantComponent participant(ContactKind kind, String roleName,
			StaffMember staff, OwnResource role) {
		Reference member = role.reference().setDisplay(staff.getName() + ", " + staff.getTitle());
		return new CareTeam.CareTeamParticipantComponent().addRole(type(kind, roleName)).setMember(member);
	}

	/**
	 * A kontaktman is no fast omsorgskontakt in law, so only the latter has the national
	 * code.
	 */
	private static CodeableConcept type(ContactKind kind, String roleName) {
		CodeableConcept type = new CodeableConcept().setText(roleName);
		if (kind == ContactKind.PERMANENT_CARE_CONTACT) {
			type.addCoding()
				.setSystem(FhirCodes.CONTACT_TYPE)
				.setCode("3")
				.setDisplay("fast omsorgskontakt i hemtjänsten");
		}
		return type;
	}

	private static @Nullable String note(Rank rank, CurrentContact contact, boolean groupCovers) {
		if (groupCovers) {
			return "Arbetsgruppen täcker tills vidare.";
		}
		if (!contact.getAway()) {
			return null;
		}
		return (rank == Rank.MAIN) ? "Frånvarande; vice täcker." : "Frånvarande.";
	}

	private static DateTimeType day(LocalDate day) {
		return new DateTimeType(day.toString());
	}

	/** Which of the client's two contacts. */
	enum Rank {

		MAIN("main", "fast omsorgskontakt"), DEPUTY("deputy", "vice fast omsorgskontakt");

		private final String code;

		private final String swedish;

		Rank(String code, String swedish) {
			this.code = code;
			this.swedish = swedish;
		}

		String code() {
			return this.code;
		}

		String swedish() {
			return this.swedish;
		}

	}

}
