package se.carecontact.contact.platform;

import java.util.List;

/**
 * Tells others of one feature's facts.
 *
 * @param <E> the feature's facts
 */
public interface Publisher<E> {

	/**
	 * Publishes a fact with the running transaction: it leaves if, and only if, that
	 * commits, after every earlier fact of the same client. The caller has locked the
	 * client before.
	 * @param envelope whom the fact is about, and when it became true
	 * @param fact the fact
	 */
	void publish(Envelope envelope, E fact);

	/**
	 * Publishes facts of different clients, one of each, as if one by one, but at the
	 * cost of few statements. The caller has locked every client before.
	 */
	void publishAll(List<Occurrence<E>> facts);

}
