package se.carecontact.integration.delivery.ingest;

import java.util.Set;
import java.util.stream.Collectors;

import org.apache.avro.specific.SpecificRecord;
import se.carecontact.integration.delivery.Channel;

/** The full names of the records a channel cares for. */
final class EventTypes {

	private final Set<String> delivered;

	private final Set<String> observed;

	EventTypes(Channel channel) {
		this.delivered = names(channel.delivers());
		this.observed = names(channel.observes());
	}

	boolean isDelivered(String type) {
		return this.delivered.contains(type);
	}

	boolean isObserved(String type) {
		return this.observed.contains(type);
	}

	/** Whether it is none of the channel's business; other types may be newer than we. */
	boolean isForeign(String type) {
		return !isDelivered(type) && !isObserved(type);
	}

	private static Set<String> names(Set<Class<? extends SpecificRecord>> types) {
		return types.stream().map((type) -> ChannelFeeds.schema(type).getFullName()).collect(Collectors.toSet());
	}

}
