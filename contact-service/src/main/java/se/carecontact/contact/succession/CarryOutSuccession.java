package se.carecontact.contact.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.assignment.Succeed;
import se.carecontact.contact.client.Client;
import se.carecontact.contact.client.ClientDoor;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.platform.Violation;
import se.carecontact.contact.staff.KeepStaff;
import se.carecontact.contact.staff.StaffMember;
import se.carecontact.contact.staff.StaffRegister;
import se.carecontact.contact.suggestion.Ranking;
import se.carecontact.contact.suggestion.Reason;

/**
 * Carries out a previewed succession: in one transaction each client of the leaver gets
 * their successor, or a cover, and the employment ends. All of it, or nothing.
 */
@Service
public class CarryOutSuccession {

	private final StaffRegister register;

	private final Handovers handovers;

	private final ReadSituation readSituation;

	private final ClientDoor door;

	private final Previews previews;

	private final Succeed succeed;

	private final KeepStaff keepStaff;

	CarryOutSuccession(StaffRegister register, Handovers handovers, ReadSituation readSituation, ClientDoor door,
			Previews previews, Succeed succeed, KeepStaff keepStaff) {
		this.register = register;
		this.handovers = handovers;
		this.readSituation = readSituation;
		this.door = door;
		this.previews = previews;
		this.succeed = succeed;
		this.keepStaff = keepStaff;
	}

	/**
	 * Carries out. A client without a choice gets the successor that the preview showed.
	 * @throws Refused where something has changed since the preview, someone may not take
	 * over, or a client would be left without a contact
	 */
	@Transactional
	public CarriedOut carryOut(Caller caller, String municipalityId, String staffId, Order order) {
		requireOwn(caller, this.register.find(municipalityId, staffId).orElse(null));
		Preview preview = this.previews.take(municipalityId, staffId, order.previewId())
			.orElseThrow(() -> Refused.notFound("previewId",
					"There is no such preview, or it has been carried out: make a new one."));
		if (!preview.lastDay().equals(order.lastDay())) {
			throw Refused.stale("The preview was for another last day. Make a new one.",
					List.of(new Violation("lastDay", "as-previewed", "Is not the last day of the preview.")));
		}
		Map<UUID, Plan> plans = plans(preview, order.choices());
		Map<String, StaffMember> staff = lock(municipalityId, staffId, plans);
		requireOwn(caller, staff.get(staffId));
		Map<UUID, Client> clients = new HashMap<>();
		for (Handover handover : this.handovers.of(municipalityId, staffId)) {
			clients.put(handover.clientId(),
					this.door.consequence(caller, municipalityId, handover.clientId(), "hand over to successor"));
		}
		List<Handover> open = this.handovers.of(municipalityId, staffId);
		Changes.requireNone(preview, open);
		requireSettled(this.readSituation.of(municipalityId, staffId, preview.lastDay(), open, successors(plans)), open,
				plans);
		return handOver(caller, preview, open, plans, clients, staff);
	}

	private static void requireOwn(Caller caller, @Nullable StaffMember member) {
		if (member == null || !caller.seesUnit(member.employment().unitId())) {
			throw Refused.notFound("staffId", "There is no such member of the staff in your units.");
		}
	}

	private static Map<UUID, Plan> plans(Preview preview, List<Choice> choices) {
		Map<UUID, Choice> chosen = Choices.byClient(choices,
				preview.lines().stream().map(Preview.Line::handover).toList());
		return preview.lines().stream().collect(Collectors.toMap((line) -> line.handover().clientId(), (line) -> {
			Choice choice = chosen.get(line.handover().clientId());
			return (choice != null) ? new Plan(choice.staffId(), choice.cover())
					: new Plan(line.successor(), line.cover());
		}));
	}

	/** Everyone concerned, in the order of their ids: two successions can't deadlock. */
	private Map<String, StaffMember> lock(String municipalityId, String leaver, Map<UUID, Plan> plans) {
		Set<String> all = new TreeSet<>(successors(plans));
		all.add(leaver);
		Map<String, StaffMember> locked = new HashMap<>();
		for (String staffId : all) {
			(staffId.equals(leaver) ? this.register.lock(municipalityId, staffId)
					: this.register.hold(municipalityId, staffId))
				.ifPresent((member) -> locked.put(staffId, member));
		}
		return locked;
	}

	private static Set<String> successors(Map<UUID, Plan> plans) {
		return plans.values()
			.stream()
			.map(Plan::successor)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static void requireSettled(Situation situation, List<Handover> open, Map<UUID, Plan> plans) {
		List<Violation> wrong = new ArrayList<>();
		for (Handover handover : open) {
			Plan plan = Objects.requireNonNull(plans.get(handover.clientId()));
			Ranking ranking = situation.ranking(handover);
			Violation violation = violation(handover, plan, ranking, situation);
			if (violation != null) {
				wrong.add(violation);
			}
			else if (plan.successor() != null) {
				situation.takesOver(plan.successor(), handover.role());
			}
		}
		if (!wrong.isEmpty()) {
			throw Refused.rules("Not every client would have a contact. Nothing was changed.", wrong);
		}
	}

	private static @Nullable Violation violation(Handover handover, Plan plan, Ranking ranking, Situation situation) {
		String field = "choices." + handover.clientId();
		if (plan.successor() != null) {
			if (ranking.isAllowed(plan.successor())) {
				return null;
			}
			Reason against = Choices.against(ranking, plan.successor());
			return (against == null)
					? new Violation(field, "contact-is-on-the-staff", "There is no such member of the staff.")
					: new Violation(field, against.code().rule(), against.in(Reason.Language.ENGLISH));
		}
		List<Cover> covers = situation.covers(handover, ranking.allowed());
		if (plan.cover() == null) {
			return new Violation(field, "client-never-without-contact",
					"No successor is named: name one, or who covers" + (covers.isEmpty() ? "." : ": " + covers + "."));
		}
		return covers.contains(plan.cover()) ? null : new Violation(field, "cover-is-there",
				"OTHER_CONTACT must be at work on the day; WORK_GROUP is for when no one else may or can.");
	}

	private CarriedOut handOver(Caller caller, Preview preview, List<Handover> open, Map<UUID, Plan> plans,
			Map<UUID, Client> clients, Map<String, StaffMember> staff) {
		String reason = "Kontakten slutar hos arbetsgivaren";
		Map<Cover, Integer> covered = new java.util.EnumMap<>(Cover.class);
		int succeeded = 0;
		for (Handover handover : open) {
			Plan plan = Objects.requireNonNull(plans.get(handover.clientId()));
			Client client = Objects.requireNonNull(clients.get(handover.clientId()));
			if (plan.successor() != null) {
				this.succeed.handOver(caller, client, handover.role(),
						Objects.requireNonNull(staff.get(plan.successor())), preview.lastDay(), reason);
				succeeded++;
			}
			else {
				this.succeed.leave(caller, client, handover.role(), preview.lastDay(), reason);
				covered.merge(Objects.requireNonNull(plan.cover()), 1, Integer::sum);
			}
		}
		StaffMember leaver = Objects.requireNonNull(staff.get(preview.staffId()));
		this.keepStaff.keep(caller, preview.municipalityId(), preview.staffId(),
				leaver.employment().endingOn(preview.lastDay()), null);
		return new CarriedOut(preview.staffId(), preview.lastDay(), succeeded,
				covered.getOrDefault(Cover.OTHER_CONTACT, 0), covered.getOrDefault(Cover.WORK_GROUP, 0));
	}

	/** What becomes of one client. */
	private record Plan(@Nullable String successor, @Nullable Cover cover) {
	}

	/**
	 * What the unit manager orders.
	 *
	 * @param previewId the preview it builds on
	 * @param lastDay the leaver's last day, as previewed
	 * @param choices where another than the one previewed is chosen
	 */
	public record Order(UUID previewId, LocalDate lastDay, List<Choice> choices) {
	}

	/**
	 * What was done.
	 *
	 * @param staffId who leaves
	 * @param lastDay their last day
	 * @param successors how many clients have a successor
	 * @param otherContactCovers how many are covered by their other contact
	 * @param workGroupCovers how many are covered by the work group: the unit manager was
	 * warned of each
	 */
	public record CarriedOut(String staffId, LocalDate lastDay, int successors, int otherContactCovers,
			int workGroupCovers) {
	}

}
