package se.carecontact.integration.prator;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Thing;
import se.carecontact.integration.delivery.Thing.Presence;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.prator.PratorRequest.PostCareReport;
import se.carecontact.integration.prator.PratorRequest.RegisterConsent;
import se.carecontact.integration.prator.PratorRequest.WithdrawConsent;

import org.springframework.stereotype.Component;

/** Consents as Prator has them: given, declined or withdrawn, by our own reference. */
@Component
class ConsentsHeld implements Holdings {

	private final PratorConsentMapper mapper;

	private final PratorSearch search;

	ConsentsHeld(PratorConsentMapper mapper, PratorSearch search) {
		this.mapper = mapper;
		this.search = search;
	}

	@Override
	public String channel() {
		return ConsentsToPrator.ID;
	}

	/** A withdrawn consent that Prator never heard of needs not stand there. */
	@Override
	public List<Thing> told(Outbound outbound) {
		return switch (this.mapper.toRequest(outbound)) {
			case RegisterConsent register -> List.of(Thing.of(register.reference(), register.body().state()));
			case WithdrawConsent withdraw ->
				List.of(new Thing(withdraw.reference().toString(), "WITHDRAWN", Presence.IF_ANY));
			case PostCareReport report -> throw new IllegalArgumentException("No consent: " + report);
		};
	}

	@Override
	public List<Thing> held(Outbound newest, Asking asking) {
		return this.search.all("search-consents", "/consents/search", Consent.class, newest, asking)
			.stream()
			.map(Consent::thing)
			.toList();
	}

	private record Consent(@Nullable UUID reference, @Nullable String state) {

		Thing thing() {
			if (this.reference == null || this.state == null) {
				throw new PartnerRefused("UNEXPECTED_ANSWER", "Prator svarade med ett samtycke utan referens.");
			}
			return Thing.of(this.reference, this.state);
		}

	}

}
