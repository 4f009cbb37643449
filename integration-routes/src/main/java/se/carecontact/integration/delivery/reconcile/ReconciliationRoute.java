package se.carecontact.integration.delivery.reconcile;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.partner.Partner;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Begins the night's comparison, and goes on with what is begun, each partner by a thread
 * of its own. A fault of the database costs one turn.
 */
@Component
class ReconciliationRoute extends RouteBuilder {

	static final String ID = "reconciliation";

	private static final Logger log = LoggerFactory.getLogger(ReconciliationRoute.class);

	private final Nightly nightly;

	private final ReconcilePartner reconcile;

	ReconciliationRoute(Nightly nightly, ReconcilePartner reconcile) {
		this.nightly = nightly;
		this.reconcile = reconcile;
	}

	@Override
	public void configure() {
		from("timer:" + ID + "-nightly?period=60000").routeId(ID + "-nightly")
			.process((exchange) -> guarded(this.nightly::beginIfDue));
		for (Partner partner : Partner.values()) {
			String id = ID + "-" + partner.id();
			from("timer:" + id + "?period=1000").routeId(id)
				.process((exchange) -> guarded(() -> this.reconcile.goOn(partner)));
		}
	}

	private static void guarded(Runnable step) {
		try {
			step.run();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("reconciliation could not go on now ({}), it is taken up again", ex.getClass().getSimpleName());
		}
	}

}
