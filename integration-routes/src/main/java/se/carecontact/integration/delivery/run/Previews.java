package se.carecontact.integration.delivery.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import se.carecontact.integration.consent.ConsentAnswer;
import se.carecontact.integration.delivery.outlook.ConsentOutlook;
import se.carecontact.integration.delivery.ledger.DeliveryFilter;
import se.carecontact.integration.delivery.ledger.DeliveryRow;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.run.Run.Item;

import org.springframework.stereotype.Component;

/**
 * Makes previews. Consent is asked for the first hundreds of deliveries that need it, and
 * no longer once an answer is missing: for the rest the preview says that it hangs on
 * consent. It is asked for each at the moment of sending in any case.
 */
@Component
public class Previews {

	/** More than this at once is no longer an act one looks through. */
	public static final int MOST = 200_000;

	private static final int ASKED_FOR = 200;

	private static final int PAGE = 500;

	private final LedgerReading ledger;

	private final Runs runs;

	private final ConsentOutlook consents;

	Previews(LedgerReading ledger, Runs runs, ConsentOutlook consents) {
		this.ledger = ledger;
		this.runs = runs;
		this.consents = consents;
	}

	/**
	 * Says for each delivery what would happen. Changes none of them.
	 * @return the run's id, ready to be started
	 * @throws RunRefused if a named one is gone, the filter narrows nothing and the count
	 * is not confirmed, or there are too many
	 */
	public UUID make(PreviewOrder order, String actor) {
		UUID run = this.runs.prepare(order, matching(order), actor);
		refuseGone(order, run);
		if (order.act() != Act.SKIP) {
			askForConsent(run);
		}
		this.runs.prepared(run);
		return run;
	}

	private List<Long> matching(PreviewOrder order) {
		if (order.deliveryIds() != null) {
			return order.deliveryIds();
		}
		List<Long> ids = this.ledger.ids(order.filter(), order.act().from(), MOST + 1);
		if (ids.size() > MOST) {
			throw new RunRefused("too-many", "More than " + MOST + " deliveries fit; narrow the filter.");
		}
		boolean confirmed = order.confirmedCount() != null && order.confirmedCount() == ids.size();
		if (!confirmed && narrowsNothing(order, ids.size())) {
			throw new RunRefused("count-not-confirmed", "The filter narrows nothing: it fits " + ids.size()
					+ " deliveries. Say confirmedCount " + ids.size() + " if all of them are meant.");
		}
		return ids;
	}

	/**
	 * A time long ago, or all of a partner's where there is no other, narrows nothing.
	 */
	private boolean narrowsNothing(PreviewOrder order, int fitting) {
		return order.filter().isEverything() || order.filter().isBroad() && fitting > 0
				&& this.ledger.count(DeliveryFilter.EVERYTHING, order.act().from(), fitting + 1) == fitting;
	}

	/**
	 * Says for each delivery that told what a partner does not hold what would come of
	 * sending it again. Changes none of them.
	 * @return the run's id, ready to be started
	 */
	public UUID heal(HealOrder order, String actor) {
		UUID run = this.runs.prepare(order, actor);
		askForConsent(run);
		this.runs.prepared(run);
		return run;
	}

	private void refuseGone(PreviewOrder order, UUID run) {
		if (order.deliveryIds() == null || order.act() == Act.SKIP) {
			return;
		}
		List<Long> gone = this.runs.items(run, 0, MOST)
			.stream()
			.filter((item) -> item.would().equals(Would.GONE_BY_RETENTION.name()))
			.map(Item::deliveryId)
			.toList();
		if (!gone.isEmpty()) {
			this.runs.discard(run);
			throw new RunRefused("gone-by-retention", "What they said is no longer kept, of deliveries " + gone + ".");
		}
	}

	private void askForConsent(UUID run) {
		Set<String> needing = new HashSet<>();
		int asked = 0;
		boolean answering = true;
		long after = 0;
		List<Item> page = this.runs.items(run, after, PAGE);
		while (!page.isEmpty()) {
			for (Item item : page) {
				DeliveryRow delivery = wouldBeSent(item) ? this.ledger.find(item.deliveryId()).orElse(null) : null;
				if (delivery == null) {
					continue;
				}
				if (asked < ASKED_FOR && answering) {
					Optional<ConsentAnswer> answer = this.consents.of(delivery);
					if (answer.isPresent()) {
						asked++;
						needing.add(delivery.channel());
						answering = answer.get() != ConsentAnswer.UNANSWERED;
						correct(run, item, answer.get());
					}
				}
				else if (needing.contains(delivery.channel())) {
					this.runs.correct(run, item.position(), Would.WOULD_SEND_IF_CONSENT);
				}
			}
			after = page.getLast().position();
			page = this.runs.items(run, after, PAGE);
		}
	}

	private void correct(UUID run, Item item, ConsentAnswer answer) {
		switch (answer) {
			case IN_FORCE -> {
			}
			case NOT_IN_FORCE -> this.runs.correct(run, item.position(), Would.NO_CONSENT);
			case UNANSWERED -> this.runs.correct(run, item.position(), Would.WOULD_SEND_IF_CONSENT);
		}
	}

	private static boolean wouldBeSent(Item item) {
		return item.would().equals(Would.WOULD_SEND.name()) || item.would().equals(Would.WOULD_WAIT_BEHIND.name());
	}

}
