package se.carecontact.contact.followup;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Refused;
import se.carecontact.contact.policy.Policies;
import se.carecontact.contact.policy.VisitShare;

/** Rule 24: follows up how a unit keeps what it promises. */
@Service
public class FollowUpUnit {

	/** First number of clients of each group of contacts; the last has no upper end. */
	private static final List<Integer> BANDS = List.of(1, 3, 5, 9);

	private final History history;

	private final Policies policies;

	private final SmallGroups groups;

	private final Clock clock;

	FollowUpUnit(History history, Policies policies, SmallGroups groups, Clock clock) {
		this.history = history;
		this.policies = policies;
		this.groups = groups;
		this.clock = clock;
	}

	/**
	 * The figures, from what was true in the period. They change afterwards only where
	 * something is registered late that was true then. No single client is looked at, so
	 * no look is logged.
	 * @throws Refused where the caller has no such unit, or the period isn't over
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public UnitFigures figures(Caller caller, String municipalityId, String unitId, Period period) {
		if (!caller.seesUnit(unitId) || !this.history.knowsUnit(municipalityId, unitId)) {
			throw Refused.notFound("unitId", "There is no such unit among yours.");
		}
		Days.refuseFuture("to", period.to(), this.clock);
		History.Offers offers = this.history.offers(municipalityId, unitId, period);
		History.InTime followUps = this.history.planFollowUps(municipalityId, unitId, period);
		History.Changes changes = this.history.changes(municipalityId, unitId, period);
		Share changed = this.groups.shares(changes.changed(), Math.max(0, changes.clients() - changes.changed()))
			.getFirst();
		List<Integer> loads = this.history.clientsPerContact(municipalityId, unitId, period);
		VisitShare guide = this.policies.of(municipalityId, period.to()).visitShare().orElse(null);
		return new UnitFigures(unitId, period.from(), period.to(), this.groups.threshold(),
				this.groups.count(all(offers)), offers(offers),
				distribution(this.history.daysToOffer(municipalityId, unitId, period)),
				distribution(this.history.daysToAppointment(municipalityId, unitId, period)),
				distribution(this.history.daysToPlan(municipalityId, unitId, period)),
				this.groups.shares(followUps.inTime(), followUps.late()).getFirst(), changed,
				changed.suppressed() || this.groups.isSmall(changes.changes()) ? Count.withheld()
						: Count.of(changes.changes()),
				distribution(Loads.spread(loads)), bands(loads),
				distribution(this.history.staffPerClient(municipalityId, unitId, period)),
				visits(this.history.visits(municipalityId, unitId, period), guide));
	}

	private Distribution distribution(History.Spread spread) {
		return Distribution.of(spread, this.groups);
	}

	private static int all(History.Offers offers) {
		return offers.accepted() + offers.declined() + offers.unanswered() + offers.obviouslyUnnecessary()
				+ offers.notYetOffered();
	}

	private UnitFigures.Offers offers(History.Offers offers) {
		List<Share> shares = this.groups.shares(offers.accepted(), offers.declined(), offers.unanswered(),
				offers.obviouslyUnnecessary(), offers.notYetOffered());
		boolean withheld = shares.subList(0, 3).stream().anyMatch(Share::suppressed);
		int offered = offers.accepted() + offers.declined() + offers.unanswered();
		return new UnitFigures.Offers(withheld ? Share.withheld() : Share.of(offered, all(offers)), shares.get(0),
				shares.get(1), shares.get(2), shares.get(3), shares.get(4));
	}

	private List<UnitFigures.Band> bands(List<Integer> loads) {
		int[] contacts = new int[BANDS.size()];
		loads.forEach((load) -> contacts[Loads.band(BANDS, load)]++);
		List<Share> shares = this.groups.shares(contacts);
		return java.util.stream.IntStream.range(0, BANDS.size())
			.mapToObj((i) -> new UnitFigures.Band(BANDS.get(i), (i + 1 < BANDS.size()) ? BANDS.get(i + 1) - 1 : null,
					shares.get(i)))
			.toList();
	}

	private UnitFigures.Visits visits(History.Visits visits, @Nullable VisitShare guide) {
		Integer percent = (guide != null) ? Objects.requireNonNull(guide.percent()) : null;
		return this.groups.isSmall(visits.clients()) ? new UnitFigures.Visits(null, null, null, percent, true)
				: new UnitFigures.Visits(visits.clients(), visits.visits(),
						Share.percent(visits.byContact(), visits.visits()), percent, false);
	}

}
