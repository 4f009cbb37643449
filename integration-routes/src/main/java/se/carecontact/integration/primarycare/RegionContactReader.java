package se.carecontact.integration.primarycare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.PrimaryCareContactKind;

/**
 * Reads contacts of kinds 1 and 2 out of a page of CareTeams with what they refer to.
 * What is of another kind, our own included, is passed over.
 */
final class RegionContactReader {

	private final Map<String, Resource> byReference = new HashMap<>();

	private final Bundle page;

	RegionContactReader(Bundle page) {
		this.page = page;
		page.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.forEach((resource) -> this.byReference.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
					resource));
	}

	List<RegionContact> contacts() {
		return this.page.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(CareTeam.class::isInstance)
			.map(CareTeam.class::cast)
			.flatMap((careTeam) -> contact(careTeam).stream())
			.toList();
	}

	/** The newest change on the page, contacts or not. */
	Optional<Instant> newest() {
		return this.page.getEntry()
			.stream()
			.map(Bundle.BundleEntryComponent::getResource)
			.filter(CareTeam.class::isInstance)
			.map(RegionContactReader::lastUpdated)
			.max(Instant::compareTo);
	}

	private Optional<RegionContact> contact(CareTeam careTeam) {
		CareTeam.CareTeamParticipantComponent participant = careTeam.getParticipantFirstRep();
		return kind(participant).map((kind) -> contact(careTeam, kind, participant.getMember()));
	}

	private RegionContact contact(CareTeam careTeam, PrimaryCareContactKind kind, Reference member) {
		PractitionerRole role = find(member, PractitionerRole.class).orElseGet(PractitionerRole::new);
		Optional<Practitioner> practitioner = find(role.getPractitioner(), Practitioner.class)
			.or(() -> find(member, Practitioner.class));
		String name = practitioner.map(RegionContactReader::name).orElseGet(member::getDisplay);
		return new RegionContact("CareTeam/" + careTeam.getIdElement().getIdPart(), kind,
				(name == null) ? "Namn saknas" : name, text(role.getCodeFirstRep()),
				practitioner.map(RegionContactReader::hsaId).orElse(null),
				find(role.getOrganization(), Organization.class).map(Organization::getName).orElse(null), phone(role),
				day(careTeam.getPeriod().getStartElement()), day(careTeam.getPeriod().getEndElement()),
				isRevoked(careTeam.getStatus()), lastUpdated(careTeam));
	}

	private <R extends Resource> Optional<R> find(Reference reference, Class<R> type) {
		return Optional.ofNullable(reference.getReference())
			.map(this.byReference::get)
			.filter(type::isInstance)
			.map(type::cast);
	}

	private static Optional<PrimaryCareContactKind> kind(CareTeam.CareTeamParticipantComponent participant) {
		CodeableConcept role = participant.getRoleFirstRep();
		if (role.hasCoding(FhirCodes.CONTACT_TYPE, "1")) {
			return Optional.of(PrimaryCareContactKind.CARE_CONTACT);
		}
		return role.hasCoding(FhirCodes.CONTACT_TYPE, "2") ? Optional.of(PrimaryCareContactKind.PHYSICIAN_CONTACT)
				: Optional.empty();
	}

	private static boolean isRevoked(@Nullable CareTeamStatus status) {
		return status == CareTeamStatus.INACTIVE || status == CareTeamStatus.ENTEREDINERROR;
	}

	private static @Nullable String name(Practitioner practitioner) {
		HumanName name = practitioner.getNameFirstRep();
		String whole = name.hasText() ? name.getText() : name.getNameAsSingleString();
		return whole.isBlank() ? null : whole;
	}

	private static @Nullable String hsaId(Practitioner practitioner) {
		return practitioner.getIdentifier()
			.stream()
			.filter((identifier) -> FhirCodes.HSA_ID.contains(String.valueOf(identifier.getSystem())))
			.map(Identifier::getValue)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String phone(PractitionerRole role) {
		return role.getTelecom()
			.stream()
			.filter((telecom) -> telecom.getSystem() == ContactPoint.ContactPointSystem.PHONE)
			.map(ContactPoint::getValue)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String text(CodeableConcept concept) {
		return concept.hasText() ? concept.getText() : concept.getCodingFirstRep().getDisplay();
	}

	/**
	 * The day as written: a date-time's date is taken as it stands, whatever its offset.
	 */
	private static @Nullable LocalDate day(DateTimeType time) {
		String text = time.getValueAsString();
		return (text != null && text.length() >= 10) ? LocalDate.parse(text.substring(0, 10)) : null;
	}

	private static Instant lastUpdated(Resource resource) {
		return (resource.getMeta().getLastUpdated() == null) ? Instant.EPOCH
				: resource.getMeta().getLastUpdated().toInstant();
	}

}
