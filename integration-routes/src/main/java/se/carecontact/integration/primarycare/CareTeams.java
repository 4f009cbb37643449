package se.carecontact.integration.primarycare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.IdentityKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.primarycare.CareTeamMapper.Rank;

import org.springframework.stereotype.Component;

/**
 * The client's contacts as CareTeams that stand alone, for whoever reads them one by one:
 * the same facts as those delivered to the region, with the person, their role and the
 * unit contained.
 */
@Component
public class CareTeams {

	private final OrganizationMapper organizations;

	private final PractitionerMapper practitioners;

	private final PractitionerRoleMapper roles;

	private final CareTeamMapper careTeams;

	CareTeams(OrganizationMapper organizations, PractitionerMapper practitioners, PractitionerRoleMapper roles,
			CareTeamMapper careTeams) {
		this.organizations = organizations;
		this.practitioners = practitioners;
		this.roles = roles;
		this.careTeams = careTeams;
	}

	/** The id of the client's main contact's CareTeam, whoever it is and ever was. */
	public static UUID mainId(UUID clientId) {
		return id(clientId, Rank.MAIN);
	}

	/** The id of the deputy's CareTeam. */
	public static UUID deputyId(UUID clientId) {
		return id(clientId, Rank.DEPUTY);
	}

	private static UUID id(UUID clientId, Rank rank) {
		return OwnIdentifier.of("contact", clientId, rank.code()).uuid();
	}

	/** Which kind of identity number an identifier system of Swedish FHIR is for. */
	public static Optional<IdentityKind> kindOf(String system) {
		return switch (system) {
			case FhirCodes.PERSON + "personnummer" -> Optional.of(IdentityKind.PERSONAL_NUMBER);
			case FhirCodes.PERSON + "samordningsnummer" -> Optional.of(IdentityKind.COORDINATION_NUMBER);
			case FhirCodes.PERSON + "nationelltReservnummer" -> Optional.of(IdentityKind.RESERVE_NUMBER);
			default -> Optional.empty();
		};
	}

	/**
	 * The contacts right after the event: none, the main one, or the main one and the
	 * deputy.
	 * @param event an event that tells both contacts
	 * @param client who the client is
	 * @throws IllegalArgumentException if the event tells nothing of contacts
	 */
	public List<CareTeam> after(CareEvent event, ClientIdentity client) {
		CurrentContacts now = ContactsMapper.contactsNow(event.value());
		List<CareTeam> teams = new ArrayList<>();
		add(teams, event, client, Rank.MAIN, now.getMain(), now.getGroupCovers());
		add(teams, event, client, Rank.DEPUTY, now.getDeputy(), now.getGroupCovers());
		return List.copyOf(teams);
	}

	private void add(List<CareTeam> teams, CareEvent event, ClientIdentity client, Rank rank,
			@Nullable CurrentContact contact, boolean groupCovers) {
		if (contact == null) {
			return;
		}
		OwnResource unit = this.organizations.unitOf(event);
		OwnResource practitioner = this.practitioners.practitioner(event.municipalityId(), contact.getStaff());
		OwnResource role = this.roles.role(contact.getStaff(), practitioner, unit);
		OwnResource own = this.careTeams.current(client, rank, contact, role, groupCovers);
		CareTeam team = (CareTeam) own.resource();
		team.setId(own.identifier().uuid().toString());
		PractitionerRole held = (PractitionerRole) contain(team, role, team.getParticipantFirstRep().getMember());
		contain(team, practitioner, held.getPractitioner());
		contain(team, unit, held.getOrganization());
		teams.add(team);
	}

	private static Resource contain(CareTeam team, OwnResource own, Reference reference) {
		String id = "#" + own.identifier().uuid();
		own.resource().setId(id);
		reference.setReference(id);
		team.addContained(own.resource());
		return own.resource();
	}

}
