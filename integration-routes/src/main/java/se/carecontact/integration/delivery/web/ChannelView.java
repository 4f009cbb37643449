package se.carecontact.integration.delivery.web;

import java.util.List;

import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.ledger.LedgerReading.Backlog;

/**
 * A channel as an operator sees it.
 *
 * @param channel its id
 * @param partner who receives
 * @param events the events it delivers, by short name
 * @param backlog what waits
 */
record ChannelView(String channel, String partner, List<String> events, Waiting backlog) {

	static ChannelView of(Channel channel, List<Backlog> backlog) {
		List<String> events = channel.delivers().stream().map(Class::getSimpleName).sorted().toList();
		return new ChannelView(channel.id(), channel.partner().id(), events, Waiting.of(backlog));
	}

}
