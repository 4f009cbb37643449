package se.carecontact.integration.delivery.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import se.carecontact.integration.delivery.Channel;
import se.carecontact.integration.delivery.dispatch.Channels;
import se.carecontact.integration.delivery.dispatch.PartnerStatuses;
import se.carecontact.integration.delivery.ledger.LedgerReading;
import se.carecontact.integration.delivery.ledger.LedgerReading.Backlog;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How partners and channels fare. */
@RestController
@Tag(name = "partners")
class PartnersController {

	private final PartnerStatuses statuses;

	private final Channels channels;

	private final LedgerReading reading;

	PartnersController(PartnerStatuses statuses, Channels channels, LedgerReading reading) {
		this.statuses = statuses;
		this.channels = channels;
		this.reading = reading;
	}

	@Operation(operationId = "listPartners", summary = "Breaker, pace and backlog per partner")
	@GetMapping(path = "/partners", produces = "application/json")
	List<PartnerView> partners() {
		List<Backlog> backlog = this.reading.backlog();
		return this.statuses.all()
			.stream()
			.map((status) -> PartnerView.of(status,
					backlog.stream().filter((waiting) -> waiting.partner().equals(status.partner())).toList()))
			.toList();
	}

	@Operation(operationId = "listChannels", summary = "The channels and what waits in each")
	@GetMapping(path = "/channels", produces = "application/json")
	List<ChannelView> channels() {
		List<Backlog> backlog = this.reading.backlog();
		return this.channels.all().stream().map((channel) -> view(channel, backlog)).toList();
	}

	private static ChannelView view(Channel channel, List<Backlog> backlog) {
		return ChannelView.of(channel,
				backlog.stream().filter((waiting) -> waiting.channel().equals(channel.id())).toList());
	}

}
