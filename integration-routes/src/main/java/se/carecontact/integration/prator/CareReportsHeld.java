package se.carecontact.integration.prator;

import java.util.List;

import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.prator.PratorReceipt.Status;

import org.springframework.stereotype.Component;

/**
 * Care reports as Prator has them, by our own reference. One refused after it was first
 * taken is not as it was told; it may be sent again under its reference.
 */
@Component
class CareReportsHeld implements Holdings {

	private static final String TAKEN = "TAKEN";

	private final CareReportMapper mapper;

	private final PratorSearch search;

	CareReportsHeld(CareReportMapper mapper, PratorSearch search) {
		this.mapper = mapper;
		this.search = search;
	}

	@Override
	public String channel() {
		return CareReportsToPrator.ID;
	}

	@Override
	public List<Thing> told(Outbound outbound) {
		return List.of(Thing.of(this.mapper.toRequest(outbound).reference(), TAKEN));
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.search.all("search-care-reports", "/care-reports/search", PratorReceipt.class, newest, asking)
			.stream()
			.map(CareReportsHeld::thing)
			.toList();
	}

	private static Thing thing(PratorReceipt receipt) {
		if (receipt.reference() == null || receipt.status() == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Prator svarade med en kvittens utan referens.");
		}
		return Thing.of(receipt.reference(), (receipt.status() == Status.REFUSED) ? receipt.status().name() : TAKEN);
	}

}
