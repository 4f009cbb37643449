package se.carecontact.standins.partner;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What makes one partner differ from another.
 *
 * @param name its name as shown
 * @param operations the contract's operations; journalled, and struck by faults
 * @param pages its pages, the first one being home; neither journalled nor struck
 * @param admin what only the stand-in has, under {@code /_standin/} or {@code /pages/};
 * neither journalled nor struck
 * @param guard refuses a call that may not enter
 * @param errors a refusal in the partner's own words
 * @param state what must be on disk before an answer leaves
 */
public record PartnerKind(String name, List<Route> operations, List<PageRoute> pages, List<Route> admin,
		Consumer<Call> guard, Function<Refusal, Answer> errors, StateLog<?> state) {

	public PartnerKind {
		operations = List.copyOf(operations);
		pages = List.copyOf(pages);
		admin = List.copyOf(admin);
	}

}
