package se.carecontact.integration.delivery.dispatch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import se.carecontact.integration.delivery.Channel;

import org.springframework.stereotype.Component;

/** The channels by id. */
@Component
public class Channels {

	private final Map<String, Channel> byId;

	Channels(List<Channel> channels) {
		this.byId = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
	}

	/**
	 * The channel with this id.
	 * @throws IllegalStateException if there is none, such as after a channel was removed
	 * while it had something open
	 */
	Channel get(String id) {
		Channel channel = this.byId.get(id);
		if (channel == null) {
			throw new IllegalStateException("no channel " + id);
		}
		return channel;
	}

	/** All channels, by id. */
	public List<Channel> all() {
		return this.byId.values().stream().sorted(java.util.Comparator.comparing(Channel::id)).toList();
	}

}
