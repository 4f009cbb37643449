package se.carecontact.contact.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/**
 * Rule 9: once a year every unit goes through all its clients and sees to it that each
 * has two contacts, evenly spread.
 */
@Service
public class ReviewUnit {

	private final ReadUnitLoad readUnitLoad;

	private final UnitReviews reviews;

	private final ClientDoor door;

	private final ClientNames names;

	private final List<AfterUnitReview> after;

	private final Clock clock;

	ReviewUnit(ReadUnitLoad readUnitLoad, UnitReviews reviews, ClientDoor door, ClientNames names,
			List<AfterUnitReview> after, Clock clock) {
		this.readUnitLoad = readUnitLoad;
		this.reviews = reviews;
		this.door = door;
		this.names = names;
		this.after = after;
		this.clock = clock;
	}

	/**
	 * What is to be gone through. A look at all the unit's clients, and logged as such.
	 * @throws Refused where the unit is not one of the caller's
	 */
	@Transactional
	public Look look(Caller caller, String municipalityId, String unitId) {
		UnitLoad load = this.readUnitLoad.read(caller, municipalityId, unitId);
		Map<UUID, Client> clients = this.door.list(caller, municipalityId, unitId)
			.stream()
			.collect(Collectors.toMap(Client::clientId, Function.identity()));
		ShownNames shown = this.names.shownTo(caller, municipalityId);
		List<WithoutTwo> withoutTwo = this.reviews.gaps(municipalityId, unitId, load.day())
			.stream()
			.filter((gap) -> clients.containsKey(gap.clientId()))
			.map((gap) -> new WithoutTwo(shown.of(Objects.requireNonNull(clients.get(gap.clientId()))), gap))
			.toList();
		LocalDate last = this.reviews.of(municipalityId, unitId)
			.stream()
			.map(UnitReview::reviewedOn)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new Look(load, clients.size(), withoutTwo, last);
	}

	/**
	 * Records that the unit has gone through its clients, with the figures as they are
	 * now, and says what is lacking: clients without two contacts, whose yearly duty
	 * stays until they have two, and an uneven spread. The others' yearly duty is done.
	 * @throws Refused where the unit is not one of the caller's, or the day is to come
	 */
	@Transactional
	public Recorded record(Caller caller, String municipalityId, String unitId, LocalDate reviewedOn,
			@Nullable String note) {
		Days.refuseFuture("reviewedOn", reviewedOn, this.clock);
		Look look = look(caller, municipalityId, unitId);
		UnitReview review = new UnitReview(UUID.randomUUID(), unitId, reviewedOn, caller.actor(), note, look.clients(),
				look.withoutTwo().size(), look.load().mainSpread(), look.load().deputySpread());
		this.reviews.add(municipalityId, review, Days.now(this.clock));
		Set<UUID> withoutTwo = look.withoutTwo()
			.stream()
			.map((each) -> each.gap().clientId())
			.collect(Collectors.toSet());
		int done = this.after.stream()
			.mapToInt((each) -> each.reviewed(municipalityId, unitId, reviewedOn, withoutTwo))
			.sum();
		return new Recorded(review, look, done);
	}

	/**
	 * A unit's reviews, latest first.
	 * @throws Refused where the unit is not one of the caller's
	 */
	@Transactional(readOnly = true)
	public List<UnitReview> history(Caller caller, String municipalityId, String unitId) {
		if (!caller.seesUnit(unitId)) {
			throw Refused.notFound("unitId", "There is no such unit among yours.");
		}
		return this.reviews.of(municipalityId, unitId);
	}

	/**
	 * A review as it was recorded.
	 *
	 * @param review the review
	 * @param look what was gone through
	 * @param yearlyDutiesDone of how many clients the yearly duty is done by it, now or
	 * soon
	 */
	public record Recorded(UnitReview review, Look look, int yearlyDutiesDone) {
	}

	/**
	 * A client without two contacts.
	 *
	 * @param clientName the client's name as the caller may see it
	 * @param gap who it is, and what is missing
	 */
	public record WithoutTwo(String clientName, UnitReviews.Gap gap) {
	}

	/**
	 * What a unit looks like.
	 *
	 * @param load its load
	 * @param clients how many clients it has
	 * @param withoutTwo those without two contacts
	 * @param lastReviewedOn day of the latest review
	 */
	public record Look(UnitLoad load, int clients, List<WithoutTwo> withoutTwo, @Nullable LocalDate lastReviewedOn) {

		/** By when the next review is due; null where policy has none. */
		public @Nullable LocalDate nextReviewBy() {
			if (!this.load.policy().yearlyUnitReview()) {
				return null;
			}
			return (this.lastReviewedOn != null) ? this.lastReviewedOn.plusYears(1) : this.load.day();
		}

	}

}
