package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tells what a day brings by itself: a leave that begins or ends, an absence that has
 * become long, a proof of title that lapses. Each client is looked at in a transaction of
 * its own and by one replica only; one that fails stays due, and holds up no other.
 */
@Service
public class AnnounceContactDays {

	private static final int PAGE = 200;

	private final Watches watches;

	private final LookAtDueClient lookAtDueClient;

	AnnounceContactDays(Watches watches, LookAtDueClient lookAtDueClient) {
		this.watches = watches;
		this.lookAtDueClient = lookAtDueClient;
	}

	/** Looks at every client who is due on a day. */
	public Announced announce(LocalDate day) {
		int looked = 0;
		List<RuntimeException> failures = new ArrayList<>();
		Watches.@Nullable Due last = null;
		for (List<Watches.Due> page = this.watches.due(day, null, PAGE); !page.isEmpty(); page = this.watches.due(day,
				last, PAGE)) {
			for (Watches.Due due : page) {
				try {
					looked += this.lookAtDueClient.look(due, day) ? 1 : 0;
				}
				catch (RuntimeException ex) {
					failures.add(ex);
				}
			}
			last = page.getLast();
		}
		return new Announced(looked, failures);
	}

	/**
	 * What came of a pass.
	 *
	 * @param clients how many were looked at by this replica
	 * @param failures why others were not; they stay due
	 */
	public record Announced(int clients, List<RuntimeException> failures) {

		public Announced {
			failures = List.copyOf(failures);
		}

	}

}
