package se.carecontact.integration.feed;

import java.util.List;

/** A module that reads from Kafka says here what; each source is a Spring bean. */
@FunctionalInterface
public interface FeedSource {

	/** The feeds, asked for once at start. */
	List<Feed> feeds();

}
