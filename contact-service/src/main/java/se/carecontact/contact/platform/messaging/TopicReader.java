package se.carecontact.contact.platform.messaging;

import se.carecontact.contact.platform.Refused;

/**
 * What a feature does with the events of another service's topic. One bean for a topic;
 * events come in order per client, each once.
 */
public interface TopicReader {

	/** The topic. */
	String topic();

	/**
	 * Takes in an event, in a transaction that also remembers that it was read. What it
	 * does not care for, it leaves.
	 * @throws Refused where the event can't be used: it is then kept aside with the
	 * reason, and the next one comes
	 */
	void take(Object event);

}
