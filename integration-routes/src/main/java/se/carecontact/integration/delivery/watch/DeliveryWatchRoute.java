package se.carecontact.integration.delivery.watch;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has queues and partners looked at, on every replica. */
@Component
class DeliveryWatchRoute extends RouteBuilder {

	static final String ID = "delivery-watch";

	private static final Logger log = LoggerFactory.getLogger(DeliveryWatchRoute.class);

	private final DeliveryWatch watch;

	private final AlertProperties properties;

	DeliveryWatchRoute(DeliveryWatch watch, AlertProperties properties) {
		this.watch = watch;
		this.properties = properties;
	}

	@Override
	public void configure() {
		from("timer:" + ID + "?period=" + this.properties.interval().toMillis()).routeId(ID)
			.process((exchange) -> look());
	}

	private void look() {
		try {
			this.watch.look();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("queues could not be looked at ({})", ex.getClass().getSimpleName());
		}
	}

}
