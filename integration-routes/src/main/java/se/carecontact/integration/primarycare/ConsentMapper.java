package se.carecontact.integration.primarycare;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ConsentDeclined;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.integration.delivery.Outbound;

import org.springframework.stereotype.Component;

/**
 * Consent to the exchange with primary care as a Consent, the same resource from given to
 * withdrawn. A withdrawn one keeps its day of ending; the day it began stands in the
 * version before.
 */
@Component
class ConsentMapper {

	private final OrganizationMapper organizations;

	private final PrimaryCareProperties properties;

	ConsentMapper(OrganizationMapper organizations, PrimaryCareProperties properties) {
		this.organizations = organizations;
		this.properties = properties;
	}

	Bundle map(Outbound outbound) {
		TransactionBundle transaction = new TransactionBundle();
		OwnResource unit = transaction.add(this.organizations.unitOf(outbound.event()));
		SpecificRecord event = outbound.event().value();
		transaction.add(switch (event) {
			case ConsentGiven given ->
				consent(outbound, unit, given.getConsentId(), ConsentState.ACTIVE, ConsentProvisionType.PERMIT,
						period(given.getValidFrom(), given.getValidUntil()), given.getOccurredAt());
			case ConsentDeclined declined -> consent(outbound, unit, declined.getConsentId(), ConsentState.REJECTED,
					ConsentProvisionType.DENY, period(declined.getDeclinedAt(), null), declined.getOccurredAt());
			case ConsentWithdrawn withdrawn -> consent(outbound, unit, withdrawn.getConsentId(), ConsentState.INACTIVE,
					ConsentProvisionType.PERMIT, period(null, withdrawn.getWithdrawnAt()), withdrawn.getOccurredAt());
			default -> throw new IllegalArgumentException("No change of consent: " + outbound.event());
		});
		return transaction.bundle();
	}

	private OwnResource consent(Outbound outbound, OwnResource unit, UUID consentId, ConsentState state,
			ConsentProvisionType type, Period period, Instant at) {
		OwnIdentifier identifier = OwnIdentifier.of("consent", consentId);
		Reference patient = PatientReference.to(outbound.client());
		Consent consent = new Consent().setStatus(state)
			.setScope(new CodeableConcept(new Coding(FhirCodes.CONSENT_SCOPE, "patient-privacy", null)))
			.setPatient(patient)
			.setDateTimeElement(time(at))
			.addOrganization(unit.reference());
		consent.addIdentifier(identifier.identifier());
		consent.addCategory(new CodeableConcept(new Coding(FhirCodes.LOINC, "59284-0", null))
			.addCoding(new Coding(FhirCodes.SNOMED, "70831000052108", null)));
		consent.addPolicy().setUri(this.properties.consentPolicyUri());
		consent.getProvision()
			.setType(type)
			.setPeriod(period)
			.addActor(actor("GRANTOR", patient.copy()))
			.addActor(actor(this.properties.consentRecipientCode(), unit.reference()));
		return new OwnResource(identifier, consent);
	}

	private static Consent.provisionActorComponent actor(String code, Reference reference) {
		return new Consent.provisionActorComponent(new CodeableConcept(new Coding(FhirCodes.ROLE_CODE, code, null)),
				reference);
	}

	private static Period period(@Nullable Instant from, @Nullable Instant until) {
		Period period = new Period();
		if (from != null) {
			period.setStartElement(time(from));
		}
		if (until != null) {
			period.setEndElement(time(until));
		}
		return period;
	}

	private static DateTimeType time(Instant instant) {
		DateTimeType time = new DateTimeType(Date.from(instant));
		time.setTimeZoneZulu(true);
		return time;
	}

}
