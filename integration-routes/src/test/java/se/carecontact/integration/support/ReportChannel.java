package se.carecontact.integration.support;

import java.util.Optional;
import java.util.Set;

import org.apache.avro.specific.SpecificRecord;
import org.apache.camel.builder.RouteBuilder;
import se.carecontact.events.contact.CareReportWritten;
import se.carecontact.events.contact.ConsentGiven;
import se.carecontact.events.contact.ConsentWithdrawn;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.delivery.CareEvent;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.Outbound;
import se.carecontact.integration.delivery.Reaction;
import se.carecontact.integration.delivery.Reason;
import se.carecontact.integration.delivery.Receipt;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerConnections;
import se.carecontact.integration.partner.PartnerRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A channel of the tests' own that needs consent, so the core is tested without a flow.
 */
public final class ReportChannel extends RouteBuilder implements Channel {

	public static final String ID = "test-reports";

	public static final String PATH = "/prator/api/v1/test-reports";

	private final PartnerConnections connections;

	private final JsonMapper mapper;

	ReportChannel(PartnerConnections connections, JsonMapper mapper) {
		this.connections = connections;
		this.mapper = mapper;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public Partner partner() {
		return Partner.PRATOR;
	}

	@Override
	public Set<Class<? extends SpecificRecord>> delivers() {
		return Set.of(CareReportWritten.class);
	}

	@Override
	public Set<Class<? extends SpecificRecord>> observes() {
		return Set.of(ConsentGiven.class, ConsentWithdrawn.class);
	}

	@Override
	public Reaction reactionTo(CareEvent event) {
		return (event.value() instanceof ConsentGiven) ? new Reaction.WakeHeld()
				: new Reaction.CancelUnsent(Reason.CONSENT_WITHDRAWN);
	}

	@Override
	public Optional<ConsentKind> requiresConsent(CareEvent event) {
		return Optional.of(ConsentKind.CARE_REPORT);
	}

	@Override
	public void configure() {
		from("direct:" + ID).routeId(ID).bean(this, "send");
	}

	public Receipt send(Outbound outbound) {
		if (outbound.value(CareReportWritten.class).getHeading().equals("FAULT")) {
			throw new IllegalStateException("a fault of ours about " + outbound.client().number().value());
		}
		this.connections.to(Partner.PRATOR)
			.exchange(PartnerRequest.json("test-report", "POST", "/test-reports", "{}")
				.header("Idempotency-Key", outbound.event().eventId().toString()))
			.orRefuse(this.mapper);
		return Receipt.withoutReference();
	}

}
