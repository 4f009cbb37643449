package se.carecontact.standins.primarycare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.Answer;
import se.carecontact.standins.partner.Fields;
import se.carecontact.standins.partner.Outcome;
import se.carecontact.standins.partner.PersonId;
import se.carecontact.standins.partner.Refusal;
import se.carecontact.standins.primarycare.FhirStore.Stored;

/**
 * The region's own work: naming a person's fast vårdkontakt or fast läkarkontakt, and
 * ending it. Not in the contract; whoever reads the server sees what comes of it.
 */
final class RegionContacts {

	private final FhirStore store;

	private final FhirWrites writes;

	private final Clock clock;

	RegionContacts(FhirStore store, FhirWrites writes, Clock clock) {
		this.store = store;
		this.writes = writes;
		this.clock = clock;
	}

	/** Names a contact; an earlier one of the same kind is ended the day before. */
	Outcome name(NewContact contact) {
		LocalDate from = (contact.validFrom() != null) ? contact.validFrom() : today();
		String patient = Fhir.PERSON_SYSTEM + contact.person().kind() + "|" + contact.person().number();
		this.store.ofSubject("CareTeam", patient)
			.stream()
			.filter((stored) -> isActive(stored, contact.code()))
			.toList()
			.forEach((stored) -> end(stored, from.minusDays(1)));
		Organization organization = new Organization().setName(contact.organisation());
		Practitioner practitioner = new Practitioner();
		practitioner.addName().setText(contact.name());
		if (contact.hsaId() != null) {
			practitioner.addIdentifier().setSystem(Codes.HSA_ID).setValue(contact.hsaId());
		}
		PractitionerRole role = new PractitionerRole().setPractitioner(create(practitioner))
			.setOrganization(create(organization))
			.addCode(new CodeableConcept().setText(contact.profession()));
		if (contact.phone() != null) {
			role.addTelecom().setSystem(ContactPoint.ContactPointSystem.PHONE).setValue(contact.phone());
		}
		CareTeam careTeam = careTeam(contact, create(role), from);
		String id = this.store.nextId("CareTeam");
		this.writes.write(careTeam, id);
		return Outcome.read(Answer.json(201, Map.of("careTeamId", id)));
	}

	/** Ends a contact on the day. */
	Outcome end(String careTeamId, @Nullable LocalDate on) {
		end(this.writes.required("CareTeam", careTeamId), (on != null) ? on : today());
		return Outcome.read(Answer.json(200, Map.of("careTeamId", careTeamId)));
	}

	private void end(Stored stored, LocalDate on) {
		CareTeam careTeam = ((CareTeam) stored.resource()).copy();
		careTeam.setStatus(CareTeam.CareTeamStatus.INACTIVE);
		careTeam.getPeriod().setEndElement(day(on));
		this.writes.write(careTeam, stored.written().id());
	}

	private static CareTeam careTeam(NewContact contact, Reference role, LocalDate from) {
		CareTeam careTeam = new CareTeam();
		careTeam.addIdentifier().setSystem(Codes.URI).setValue("urn:uuid:" + UUID.randomUUID());
		careTeam.setStatus(CareTeam.CareTeamStatus.ACTIVE);
		careTeam.addCategory().addCoding().setSystem(Codes.CATEGORY).setCode("fast-kontakt");
		careTeam.setSubject(new Reference().setType("Patient")
			.setIdentifier(new Identifier().setSystem(Fhir.PERSON_SYSTEM + contact.person().kind())
				.setValue(contact.person().number())));
		Period period = new Period().setStartElement(day(from));
		if (contact.validUntil() != null) {
			period.setEndElement(day(contact.validUntil()));
		}
		careTeam.setPeriod(period);
		careTeam.addParticipant()
			.setMember(role.setDisplay(contact.name()))
			.addRole()
			.addCoding(new Coding(Codes.CONTACT_TYPE, contact.code(), Codes.CONTACT_TYPES.get(contact.code())));
		return careTeam;
	}

	private Reference create(Resource resource) {
		String id = this.store.nextId(resource.fhirType());
		this.writes.write(resource, id);
		return new Reference(resource.fhirType() + "/" + id);
	}

	private static boolean isActive(Stored stored, String code) {
		CareTeam careTeam = (CareTeam) stored.resource();
		return careTeam.getStatus() == CareTeam.CareTeamStatus.ACTIVE && careTeam.getParticipantFirstRep()
			.getRole()
			.stream()
			.anyMatch((role) -> role.hasCoding(Codes.CONTACT_TYPE, code));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Europe/Stockholm"));
	}

	private static DateTimeType day(LocalDate day) {
		DateTimeType value = new DateTimeType();
		value.setValueAsString(day.toString());
		return value;
	}

	/** A contact the region names. */
	record NewContact(PersonId person, String code, String name, @Nullable String profession, @Nullable String hsaId,
			@Nullable String phone, String organisation, @Nullable LocalDate validFrom,
			@Nullable LocalDate validUntil) {

		NewContact {
			if (!code.equals("1") && !code.equals("2")) {
				throw new Refusal(400, "invalid", "code must be 1 or 2", "code");
			}
			if (!person.plausible()) {
				throw new Refusal(400, "invalid", "There can be no such person", "identityNumber");
			}
		}

		static NewContact read(Fields fields) {
			return new NewContact(person(fields.text("identityNumber")), fields.text("code"), fields.text("name"),
					fields.textIfAny("profession"), fields.textIfAny("hsaId"), fields.textIfAny("phone"),
					fields.text("organisation"), fields.dateIfAny("validFrom"), fields.dateIfAny("validUntil"));
		}

		static PersonId person(String number) {
			try {
				return new PersonId(number);
			}
			catch (IllegalArgumentException ex) {
				throw new Refusal(400, "invalid", "identityNumber must have 12 characters", "identityNumber");
			}
		}

	}

}
