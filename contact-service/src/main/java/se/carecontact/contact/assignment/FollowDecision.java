package se.carecontact.contact.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import se.carecontact.contact.decision.DecisionFact;
import se.carecontact.contact.platform.Actor;
import se.carecontact.contact.platform.AfterFact;
import se.carecontact.contact.platform.Days;
import se.carecontact.contact.platform.Envelope;
import se.carecontact.contact.platform.Occurrence;

/**
 * From a client's first decision on, the unit manager is warned while no MAIN is
 * appointed.
 */
@Service
class FollowDecision implements AfterFact<DecisionFact> {

	/** Who causes what follows from a decision. */
	static final Actor CASE_SYSTEM = new Actor("case-system", "Verksamhetssystemet");

	private final WatchContacts watch;

	private final Warnings warnings;

	private final Clock clock;

	FollowDecision(WatchContacts watch, Warnings warnings, Clock clock) {
		this.watch = watch;
		this.warnings = warnings;
		this.clock = clock;
	}

	@Override
	public void happened(Envelope envelope, DecisionFact fact) {
		allHappened(List.of(new Occurrence<>(envelope, fact)));
	}

	@Override
	public void allHappened(List<Occurrence<DecisionFact>> facts) {
		List<Occurrence<Warning>> withoutMain = new ArrayList<>();
		for (Occurrence<DecisionFact> each : facts) {
			switch (each.fact()) {
				case DecisionFact.Granted granted -> withoutMain.add(new Occurrence<>(each.envelope(),
						CaseSituation.noMain(Days.today(this.clock), granted.decision().grant().startsOn())));
				case DecisionFact.Changed _ -> this.watch.look(each.envelope(), CASE_SYSTEM);
				case DecisionFact.Ended ended -> {
					// With the last one the contacts end, and are looked at then.
					if (!ended.lastOfClient()) {
						this.watch.look(each.envelope(), CASE_SYSTEM);
					}
				}
			}
		}
		if (!withoutMain.isEmpty()) {
			this.warnings.raiseWithoutMain(withoutMain);
		}
	}

}
