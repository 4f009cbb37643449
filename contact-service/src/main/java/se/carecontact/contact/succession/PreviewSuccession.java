package se.carecontact.contact.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.client.ClientNames;
import se.carecontact.contact.client.ShownNames;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;
import se.carecontact.contact.suggestion.Ranking;
import se.carecontact.contact.suggestion.Suggestion;

/**
 * Shows what would become of the clients of someone who leaves the employer. Changes
 * nothing but that the preview is kept, to be carried out.
 */
@Service
public class PreviewSuccession {

	private final StaffRegister register;

	private final Handovers handovers;

	private final ReadSituation readSituation;

	private final ClientDoor door;

	private final ClientNames names;

	private final Previews previews;

	private final Clock clock;

	PreviewSuccession(StaffRegister register, Handovers handovers, ReadSituation readSituation, ClientDoor door,
			ClientNames names, Previews previews, Clock clock) {
		this.register = register;
		this.handovers = handovers;
		this.readSituation = readSituation;
		this.door = door;
		this.names = names;
		this.previews = previews;
		this.clock = clock;
	}

	/**
	 * Proposes a successor for each client: those chosen first, then MAIN before DEPUTY
	 * in the order of the clients' ids, each on the loads as they have then become.
	 * @param choices what the unit manager has chosen already; may be empty
	 * @throws Refused where the person is not on the caller's staff, or a choice is for
	 * what the person does not have
	 */
	@Transactional
	public Shown preview(Caller caller, String municipalityId, String staffId, LocalDate lastDay,
			List<Choice> choices) {
		StaffMember leaver = this.register.find(municipalityId, staffId)
			.filter((member) -> caller.seesUnit(member.employment().unitId()))
			.orElseThrow(() -> Refused.notFound("staffId", "There is no such member of the staff in your units."));
		leaver.employment().endingOn(lastDay);
		List<Handover> open = this.handovers.of(municipalityId, staffId);
		Map<UUID, Choice> chosen = Choices.byClient(choices, open);
		Situation situation = this.readSituation.of(municipalityId, staffId, lastDay, open, Choices.staff(choices));
		List<Proposal> proposals = propose(situation, open, chosen);
		Map<UUID, Client> clients = this.door
			.consequences(caller, municipalityId, open.stream().map(Handover::clientId).toList(), "preview succession")
			.stream()
			.collect(Collectors.toMap(Client::clientId, Function.identity()));
		Preview preview = new Preview(UUID.randomUUID(), municipalityId, staffId, lastDay,
				proposals.stream().map(PreviewSuccession::line).toList());
		this.previews.keep(preview, Days.now(this.clock));
		return new Shown(preview, leaver, proposals, clients, this.names.shownTo(caller, municipalityId),
				situation.spread());
	}

	private static List<Proposal> propose(Situation situation, List<Handover> open, Map<UUID, Choice> chosen) {
		List<Handover> inTurn = new ArrayList<>(open);
		inTurn.sort(Comparator.comparing((Handover each) -> !chosen.containsKey(each.clientId()))
			.thenComparing(Handover::role)
			.thenComparing((each) -> each.clientId().toString()));
		List<Proposal> proposals = new ArrayList<>();
		for (Handover handover : inTurn) {
			Proposal proposal = propose(situation, handover, chosen.get(handover.clientId()));
			if (proposal.successor() != null) {
				situation.takesOver(proposal.successor().candidate().staffId(), handover.role());
			}
			proposals.add(proposal);
		}
		return proposals;
	}

	private static Proposal propose(Situation situation, Handover handover, @Nullable Choice choice) {
		Ranking ranking = situation.ranking(handover);
		List<Cover> covers = situation.covers(handover, ranking.allowed());
		if (choice == null) {
			Suggestion best = ranking.best(1).stream().findFirst().orElse(null);
			return new Proposal(handover, best, null, null, ranking.allowed(), covers);
		}
		if (choice.staffId() == null) {
			return new Proposal(handover, null, null, choice.cover(), ranking.allowed(), covers);
		}
		Suggestion named = ranking.of(choice.staffId());
		return new Proposal(handover, named, (named == null) ? Choices.against(ranking, choice.staffId()) : null, null,
				ranking.allowed(), covers);
	}

	private static Preview.Line line(Proposal proposal) {
		Suggestion successor = proposal.successor();
		Cover cover = proposal.isSettled() ? proposal.cover() : null;
		return new Preview.Line(proposal.handover(), (successor != null) ? successor.candidate().staffId() : null,
				cover);
	}

	/**
	 * What was shown.
	 *
	 * @param preview as kept
	 * @param leaver who leaves
	 * @param proposals for each role, those that needed thought first
	 * @param clients the clients by id
	 * @param names how they are named to the caller
	 * @param spread what it does to the units
	 */
	public record Shown(Preview preview, StaffMember leaver, List<Proposal> proposals, Map<UUID, Client> clients,
			ShownNames names, List<Situation.UnitChange> spread) {
	}

}
