package se.carecontact.integration.delivery.dispatch;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.PartnerLimits;
import se.carecontact.integration.delivery.ledger.PartnerLimitsTable;
import se.carecontact.integration.delivery.ledger.SetLimits;
import se.carecontact.integration.partner.Partner;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Has this process keep to the limits that stand in the database, each two seconds. While
 * the database does not answer, those last read stay in force.
 */
@Component
class FollowLimitsRoute extends RouteBuilder {

	static final String ID = "partner-limits";

	private static final Logger log = LoggerFactory.getLogger(FollowLimitsRoute.class);

	private final PartnerLimitsTable table;

	private final PartnerGates gates;

	FollowLimitsRoute(PartnerLimitsTable table, PartnerGates gates) {
		this.table = table;
		this.gates = gates;
	}

	@Override
	public void configure() {
		from("timer:" + ID + "?period=2000").routeId(ID).process((exchange) -> follow());
	}

	void follow() {
		try {
			Map<String, SetLimits> set = this.table.all()
				.stream()
				.collect(Collectors.toMap(SetLimits::partner, Function.identity()));
			for (Partner partner : Partner.values()) {
				SetLimits limits = set.get(partner.id());
				PartnerLimits wanted = (limits == null) ? this.gates.configured(partner) : limits.limits();
				this.gates.apply(partner, wanted);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("the partners' limits could not be read ({})", ex.getClass().getSimpleName());
		}
	}

}
