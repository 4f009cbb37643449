package se.carecontact.contact.platform;

import java.util.List;

/**
 * Something that must follow from another feature's fact, such as the duty that an
 * appointment opens. A bean of this type hears each fact of its kind once.
 *
 * @param <E> the other feature's facts
 */
public interface AfterFact<E> {

	/**
	 * Runs in the transaction that made the fact, after the fact's own event stands in
	 * the outbox: both come about, or neither. What it throws undoes the fact. The client
	 * is locked.
	 */
	void happened(Envelope envelope, E fact);

	/**
	 * The same for facts of different clients that became true together: whoever stands
	 * in the path of many at a time does it in few statements.
	 */
	default void allHappened(List<Occurrence<E>> facts) {
		facts.forEach((each) -> happened(each.envelope(), each.fact()));
	}

}
