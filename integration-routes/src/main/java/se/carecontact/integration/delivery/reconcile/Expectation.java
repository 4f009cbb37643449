package se.carecontact.integration.delivery.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.Thing.Presence;

/**
 * What a partner ought to hold of one client through one channel, by what it was told in
 * order; and what differs from what it holds. What still waits to be sent is neither
 * missing nor stale, and nothing is extra that was ever about to be told.
 */
final class Expectation {

	private final Map<String, Told> newest = new LinkedHashMap<>();

	private final Map<Long, Set<String>> thingsOf = new HashMap<>();

	private final Set<String> waiting = new HashSet<>();

	private final Set<String> known = new HashSet<>();

	private final boolean inAnyOrder;

	private final boolean replaces;

	private long lastSent;

	private boolean forgotten;

	/**
	 * Nothing is expected yet.
	 * @param inAnyOrder see {@code Holdings.inAnyOrder}
	 * @param replaces see {@code Holdings.replaces}
	 */
	Expectation(boolean inAnyOrder, boolean replaces) {
		this.inAnyOrder = inAnyOrder;
		this.replaces = replaces;
	}

	/** A delivery that told these things, or was to. In the order of the ledger. */
	void add(long deliveryId, DeliveryState state, List<Thing> things) {
		for (Thing thing : things) {
			this.known.add(thing.key());
			if (state.isOpen()) {
				this.waiting.add(thing.key());
			}
			else if (state == DeliveryState.SENT) {
				this.newest.put(thing.key(), new Told(deliveryId, thing));
				this.thingsOf.computeIfAbsent(deliveryId, (id) -> new HashSet<>()).add(thing.key());
				this.lastSent = deliveryId;
			}
		}
	}

	/** A delivery whose body is no longer kept: what it told is not known. */
	void addForgotten() {
		this.forgotten = true;
	}

	/** How many things ought to be there. */
	int things() {
		return this.newest.size();
	}

	/** Whether something that was told is no longer kept. */
	boolean isForgotten() {
		return this.forgotten;
	}

	/** How many things wait to be sent. */
	int waiting() {
		return this.waiting.size();
	}

	/** What differs. */
	List<Found> compare(List<Thing> held) {
		Map<String, Thing> there = new LinkedHashMap<>();
		List<Found> found = new ArrayList<>();
		for (Thing thing : held) {
			Thing other = there.putIfAbsent(thing.key(), thing);
			if (other != null && thing.presence() == Presence.THERE) {
				there.put(thing.key(), thing);
				if (other.presence() == Presence.THERE) {
					found.add(new Found(Finding.TWICE, thing.key(), null));
				}
			}
		}
		this.newest.forEach((key, told) -> {
			if (!this.waiting.contains(key)) {
				add(found, told, there.get(key));
			}
		});
		if (!this.forgotten) {
			there.values()
				.stream()
				.filter((thing) -> thing.presence() == Presence.THERE && !this.known.contains(thing.key()))
				.forEach((thing) -> found.add(new Found(Finding.UNKNOWN_TO_US, thing.key(), null)));
		}
		return found;
	}

	private void add(List<Found> found, Told told, @Nullable Thing there) {
		Thing wanted = told.thing();
		if (there == null) {
			if (wanted.presence() == Presence.THERE) {
				found.add(new Found(sendable(told) ? Finding.NOT_THERE : Finding.NOT_THERE_AND_LATER_SENT, wanted.key(),
						told.deliveryId()));
			}
		}
		else if (there.presence() == Presence.TAKEN_AWAY) {
			found.add(new Found(Finding.TAKEN_AWAY_THERE, wanted.key(), told.deliveryId()));
		}
		else if (!there.content().equals(wanted.content())) {
			found.add(
					new Found((this.replaces && sendable(told)) ? Finding.OTHER_CONTENT : Finding.OTHER_CONTENT_BY_HAND,
							wanted.key(), told.deliveryId()));
		}
	}

	/**
	 * Sending it again may bring back nothing that was told anew since: it is the last
	 * word on all that it told.
	 */
	private boolean sendable(Told told) {
		return (this.inAnyOrder || told.deliveryId() == this.lastSent)
				&& this.thingsOf.getOrDefault(told.deliveryId(), Set.of())
					.stream()
					.allMatch((key) -> told.deliveryId() == this.newest.getOrDefault(key, told).deliveryId());
	}

	private record Told(long deliveryId, Thing thing) {

	}

}
