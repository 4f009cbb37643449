package se.carecontact.integration.delivery.retention;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has retention run at the start and then now and then, on every replica. */
@Component
class RetentionRoute extends RouteBuilder {

	static final String ID = "retention";

	private static final Logger log = LoggerFactory.getLogger(RetentionRoute.class);

	private final Retention retention;

	private final RetentionProperties properties;

	RetentionRoute(Retention retention, RetentionProperties properties) {
		this.retention = retention;
		this.properties = properties;
	}

	@Override
	public void configure() {
		from("timer:" + ID + "?period=" + this.properties.interval().toMillis()).routeId(ID)
			.process((exchange) -> run());
	}

	private void run() {
		try {
			this.retention.run();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("retention did not come to its end ({}), tried again later", ex.getClass().getSimpleName());
		}
	}

}
