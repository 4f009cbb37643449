package se.carecontact.local.story;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One step of a story. Its parts happen in this order: faults are switched, the request
 * is sent and its answer kept, services are killed, arrivals are awaited, what must stay
 * away is watched, what must be seen is looked for, and then it is judged how the
 * partners were pressed.
 *
 * @param id its name within the story
 * @param tell the sentence a person reads
 * @param faults the fault mode to switch each partner to
 * @param send the request, where the step sends one
 * @param kill services whose process is killed once the request is answered
 * @param arrives what partners receive because of it
 * @param staysAway what partners must not receive
 * @param see what can be read afterwards
 * @param keepsTo how partners were pressed meanwhile
 */
public record Step(String id, String tell, Map<Partner, String> faults, @Nullable Send send, List<String> kill,
		List<Arrival> arrives, List<StaysAway> staysAway, List<See> see, List<KeepsTo> keepsTo) {

	public Step {
		faults = Map.copyOf(faults);
		kill = List.copyOf(kill);
		arrives = List.copyOf(arrives);
		staysAway = List.copyOf(staysAway);
		see = List.copyOf(see);
		keepsTo = List.copyOf(keepsTo);
	}
}
