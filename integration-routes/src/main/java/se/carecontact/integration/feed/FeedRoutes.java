package se.carecontact.integration.feed;

import java.util.List;

import org.apache.camel.builder.RouteBuilder;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A Camel route per feed, from Kafka to the database; none of them knows a partner. */
@Component
class FeedRoutes extends RouteBuilder {

	private final List<FeedSource> sources;

	private final TransactionTemplate transaction;

	private final FeedProperties properties;

	FeedRoutes(List<FeedSource> sources, TransactionTemplate transaction, FeedProperties properties) {
		this.sources = sources;
		this.transaction = transaction;
		this.properties = properties;
	}

	@Override
	public void configure() {
		FeedRestart restart = new FeedRestart(getContext(), this.properties.rest());
		List<Feed> feeds = this.sources.stream().flatMap((source) -> source.feeds().stream()).toList();
		feeds.forEach((feed) -> route(feed, restart));
		getContext().addLifecycleStrategy(new FeedStop(feeds.stream().map(Feed::routeId).toList()));
	}

	private void route(Feed feed, FeedRestart restart) {
		Gathering gathering = new Gathering(feed.sink().atOnce());
		FeedIntake intake = new FeedIntake(feed, this.transaction, this.properties.patience(), restart, gathering);
		// @formatter:off
		from("kafka:" + String.join(",", feed.topics()) + "?groupId=" + feed.id() + "&consumersCount="
				+ (feed.sideBySide() ? this.properties.consumers() : 1))
			.routeId(feed.routeId())
			.process(KafkaExchange::toIncomingRecord)
			.process(gathering::gather)
			.to(feed.entry())
			.process(KafkaExchange::commitIfTaken);

		from(feed.entry())
			.routeId("ingest-" + feed.id())
			.bean(intake, "take");
		// @formatter:on
	}

}
