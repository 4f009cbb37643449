package se.carecontact.contact.primarycare.messaging;

import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.primarycare.PrimaryCareContact;
import se.carecontact.contact.primarycare.PrimaryCareFact;
import se.carecontact.events.primarycare.PrimaryCareContactChanged;
import se.carecontact.events.primarycare.PrimaryCareContactEnded;
import se.carecontact.events.shared.PrimaryCareContactKind;

/** Reads the records of {@code care.primary-care-events}. */
final class PrimaryCareRecords {

	private PrimaryCareRecords() {
	}

	/**
	 * The fact a record tells.
	 * @throws Refused where it is of a type or kind that this version does not know
	 */
	static PrimaryCareFact factOf(Object record) {
		return switch (record) {
			case PrimaryCareContactChanged changed ->
				new PrimaryCareFact.Changed(changed.getClientId(), changed.getMunicipalityId(), contact(changed));
			case PrimaryCareContactEnded ended -> new PrimaryCareFact.Ended(ended.getClientId(),
					ended.getMunicipalityId(), ended.getSource(), ended.getContactId());
			default -> throw Refused.invalid("", "known-type", "The record is of a type not known here.");
		};
	}

	private static PrimaryCareContact contact(PrimaryCareContactChanged changed) {
		return new PrimaryCareContact(changed.getContactId(), changed.getSource(), kind(changed.getKind()),
				changed.getName(), changed.getProfession(), changed.getHsaId(), changed.getOrganisation(),
				changed.getPhone(), changed.getValidFrom(), changed.getValidUntil());
	}

	private static PrimaryCareContact.Kind kind(PrimaryCareContactKind kind) {
		return switch (kind) {
			case CARE_CONTACT -> PrimaryCareContact.Kind.CARE_CONTACT;
			case PHYSICIAN_CONTACT -> PrimaryCareContact.Kind.PHYSICIAN_CONTACT;
			case UNKNOWN -> throw Refused.invalid("kind", "known-kind", "The kind is not known here.");
		};
	}

}
