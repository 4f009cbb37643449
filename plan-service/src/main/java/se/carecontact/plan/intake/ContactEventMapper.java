package se.carecontact.plan.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import se.carecontact.events.contact.ContactAppointed;
import se.carecontact.events.contact.ContactCovered;
import se.carecontact.events.contact.ContactEnded;
import se.carecontact.events.contact.ContactReplaced;
import se.carecontact.events.contact.ContactReturned;
import se.carecontact.events.contact.DutyDone;
import se.carecontact.events.contact.GroupMustCover;
import se.carecontact.events.contact.HomeCareChanged;
import se.carecontact.events.contact.HomeCareEnded;
import se.carecontact.events.contact.HomeCareGranted;
import se.carecontact.events.shared.CurrentContact;
import se.carecontact.events.shared.CurrentContacts;
import se.carecontact.events.shared.DutyKind;
import se.carecontact.events.shared.Goal;
import se.carecontact.events.shared.PlanTerms;
import se.carecontact.plan.homecare.ClientId;
import se.carecontact.plan.homecare.ClientRef;
import se.carecontact.plan.homecare.Contacts;
import se.carecontact.plan.homecare.DecisionId;
import se.carecontact.plan.homecare.EndCause;
import se.carecontact.plan.homecare.GoalId;
import se.carecontact.plan.homecare.HomeCareDecision;
import se.carecontact.plan.homecare.HomeCareFact;
import se.carecontact.plan.homecare.StaffId;
import se.carecontact.plan.platform.Masked;

/**
 * Takes from contact-service's records the little that plans need; names, phones and
 * services stay behind.
 */
final class ContactEventMapper {

	/** Types worth decoding; any other says nothing about a plan. */
	static final Set<String> WANTED = Set.of(HomeCareGranted.getClassSchema().getFullName(),
			HomeCareChanged.getClassSchema().getFullName(), HomeCareEnded.getClassSchema().getFullName(),
			ContactAppointed.getClassSchema().getFullName(), ContactReplaced.getClassSchema().getFullName(),
			ContactCovered.getClassSchema().getFullName(), ContactReturned.getClassSchema().getFullName(),
			ContactEnded.getClassSchema().getFullName(), GroupMustCover.getClassSchema().getFullName(),
			DutyDone.getClassSchema().getFullName());

	private ContactEventMapper() {
	}

	/**
	 * The fact for plans, or empty where the record holds none, such as a duty other than
	 * the introduction.
	 * @param identityRevision as its header says, null where it came without one
	 */
	static Optional<HomeCareFact> toFact(Object event, @Nullable Long identityRevision) {
		return Optional.ofNullable(switch (event) {
			case HomeCareGranted granted ->
				decision(
						client(granted.getClientId(), granted.getMunicipalityId(), granted.getUnitId(),
								identityRevision),
						granted.getDecisionId(), granted.getDecidedOn(), granted.getStartsOn(), granted.getGoals(),
						granted.getPlanTerms());
			case HomeCareChanged changed -> decision(
					client(changed.getClientId(), changed.getMunicipalityId(), changed.getUnitId(), identityRevision),
					changed.getDecisionId(), changed.getDecidedOn(), changed.getStartsOn(), changed.getGoals(), null);
			case HomeCareEnded ended -> new HomeCareFact.DecisionEnded(
					client(ended.getClientId(), ended.getMunicipalityId(), ended.getUnitId(), identityRevision),
					new DecisionId(ended.getDecisionId()), ended.getEndedOn(),
					EndCause.valueOf(ended.getEndCause().name()), ended.getLastOfClient());
			case ContactAppointed now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case ContactReplaced now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case ContactCovered now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case ContactReturned now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case ContactEnded now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case GroupMustCover now ->
				contacts(client(now.getClientId(), now.getMunicipalityId(), now.getUnitId(), identityRevision),
						now.getContactsNow());
			case DutyDone done -> introduction(done, identityRevision);
			default -> null;
		});
	}

	private static HomeCareFact decision(ClientRef client, String decisionId, LocalDate decidedOn, LocalDate startsOn,
			List<Goal> goals, @Nullable PlanTerms terms) {
		return new HomeCareFact.DecisionHolds(client,
				new HomeCareDecision(client.clientId(), new DecisionId(decisionId), client.municipalityId(), decidedOn,
						startsOn, goals.stream().map(ContactEventMapper::goal).toList()),
				(terms != null) ? PlanTermsMapper.toPolicy(terms) : null);
	}

	private static se.carecontact.plan.homecare.Goal goal(Goal goal) {
		return new se.carecontact.plan.homecare.Goal(new GoalId(goal.getGoalId()), goal.getLifeArea(), goal.getText());
	}

	private static HomeCareFact contacts(ClientRef client, CurrentContacts now) {
		CurrentContact main = now.getMain();
		return new HomeCareFact.ContactsAre(client, new Contacts(staff(main), staff(now.getDeputy())),
				Stream.of(main, now.getDeputy())
					.flatMap(Stream::ofNullable)
					.filter((contact) -> Masked.NAME.equals(contact.getStaff().getName()))
					.map((contact) -> new StaffId(contact.getStaff().getStaffId()))
					.collect(Collectors.toSet()),
				(main != null) ? main.getValidFrom() : null);
	}

	private static @Nullable HomeCareFact introduction(DutyDone done, @Nullable Long identityRevision) {
		return (done.getKind() == DutyKind.PRESENT_SELF) ? new HomeCareFact.IntroductionMade(
				client(done.getClientId(), done.getMunicipalityId(), done.getUnitId(), identityRevision),
				done.getDoneOn()) : null;
	}

	private static @Nullable StaffId staff(@Nullable CurrentContact contact) {
		return (contact != null) ? new StaffId(contact.getStaff().getStaffId()) : null;
	}

	private static ClientRef client(UUID clientId, String municipalityId, String unitId,
			@Nullable Long identityRevision) {
		return new ClientRef(new ClientId(clientId), municipalityId, unitId, identityRevision);
	}

}
