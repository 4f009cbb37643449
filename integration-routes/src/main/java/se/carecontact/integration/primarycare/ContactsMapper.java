package se.carecontact.integration.primarycare;

import org.apache.avro.specific.SpecificRecord;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactDetailsChanged;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.shared.ContactRole;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.StaffMember;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.primarycare.CareTeamMapper.Rank;

import org.springframework.stereotype.Component;

/** The client's contacts as they are right after an event, as one transaction. */
@Component
class ContactsMapper {

	private final OrganizationMapper organizations;

	private final PractitionerMapper practitioners;

	private final PractitionerRoleMapper roles;

	private final CareTeamMapper careTeams;

	ContactsMapper(OrganizationMapper organizations, PractitionerMapper practitioners, PractitionerRoleMapper roles,
			CareTeamMapper careTeams) {
		this.organizations = organizations;
		this.practitioners = practitioners;
		this.roles = roles;
		this.careTeams = careTeams;
	}

	Bundle map(Outbound outbound) {
		SpecificRecord event = outbound.event().value();
		TransactionBundle transaction = new TransactionBundle();
		OwnResource unit = transaction.add(this.organizations.unitOf(outbound.event()));
		CurrentContacts now = contactsNow(event);
		addCurrent(transaction, outbound, unit, Rank.MAIN, now.getMain(), now.getGroupCovers());
		addCurrent(transaction, outbound, unit, Rank.DEPUTY, now.getDeputy(), now.getGroupCovers());
		if (event instanceof ContactEnded ended) {
			addEnded(transaction, outbound, unit, ended);
		}
		return transaction.bundle();
	}

	private void addCurrent(TransactionBundle transaction, Outbound outbound, OwnResource unit, Rank rank,
			@Nullable CurrentContact contact, boolean groupCovers) {
		if (contact != null) {
			OwnResource role = role(transaction, outbound, unit, contact.getStaff());
			transaction.add(this.careTeams.current(outbound.client(), rank, contact, role, groupCovers));
		}
	}

	/** Where the role has someone again, that is told already, and stands. */
	private void addEnded(TransactionBundle transaction, Outbound outbound, OwnResource unit, ContactEnded ended) {
		OwnResource role = role(transaction, outbound, unit, ended.getStaff());
		transaction.add(this.careTeams.ended(outbound.client(), rank(ended.getRole()), ended.getKind(),
				ended.getStaff(), ended.getEndedOn(), role));
	}

	private OwnResource role(TransactionBundle transaction, Outbound outbound, OwnResource unit, StaffMember staff) {
		OwnResource practitioner = transaction
			.add(this.practitioners.practitioner(outbound.event().municipalityId(), staff));
		return transaction.add(this.roles.role(staff, practitioner, unit));
	}

	private static Rank rank(ContactRole role) {
		return switch (role) {
			case MAIN -> Rank.MAIN;
			case DEPUTY -> Rank.DEPUTY;
			case UNKNOWN -> throw new IllegalArgumentException("It is not known which contact ended");
		};
	}

	static CurrentContacts contactsNow(SpecificRecord event) {
		return switch (event) {
			case ContactAppointed appointed -> appointed.getContactsNow();
			case ContactReplaced replaced -> replaced.getContactsNow();
			case ContactCovered covered -> covered.getContactsNow();
			case ContactReturned returned -> returned.getContactsNow();
			case ContactEnded ended -> ended.getContactsNow();
			case ContactDetailsChanged changed -> changed.getContactsNow();
			case GroupMustCover covers -> covers.getContactsNow();
			default -> throw new IllegalArgumentException("No event of contacts: " + event.getSchema().getName());
		};
	}

}
