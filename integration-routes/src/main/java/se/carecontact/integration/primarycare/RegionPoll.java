package se.carecontact.integration.primarycare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.events.shared.ConsentKind;
import se.carecontact.integration.consent.ConsentCheck;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.identity.KnownClient;
import se.carecontact.integration.partner.PartnerRefused;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.stereotype.Component;

/**
 * Reads the contacts of clients whose turn it is; only of those who are known, not
 * protected, and whose consent holds now. A region in trouble is left alone for a while,
 * by a breaker of this flow's own besides the partner's gate, and what could not be read
 * keeps its turn.
 */
@Component
class RegionPoll {

	private static final Logger log = LoggerFactory.getLogger(RegionPoll.class);

	private static final Duration REST = Duration.ofSeconds(5);

	private final WatchedClients clients;

	private final ClientIdentities identities;

	private final ConsentCheck consents;

	private final RegionSearch search;

	private final RegionContacts contacts;

	private final PrimaryCareProperties properties;

	private final CircuitBreaker breaker = CircuitBreaker.of("primary-care-to-contact-events",
			CircuitBreakerConfig.custom()
				.slidingWindowSize(5)
				.minimumNumberOfCalls(2)
				.waitDurationInOpenState(REST)
				.permittedNumberOfCallsInHalfOpenState(1)
				.recordExceptions(PartnerUnavailable.class)
				.build());

	RegionPoll(WatchedClients clients, ClientIdentities identities, ConsentCheck consents, RegionSearch search,
			RegionContacts contacts, PrimaryCareProperties properties) {
		this.clients = clients;
		this.identities = identities;
		this.consents = consents;
		this.search = search;
		this.contacts = contacts;
		this.properties = properties;
	}

	/** Reads those that are due, once. */
	public void poll() {
		List<WatchedClient> due = this.clients.take(this.properties.poll().batch(), this.properties.poll().interval());
		for (int at = 0; at < due.size(); at++) {
			try {
				poll(due.get(at));
			}
			catch (PartnerUnavailable | CallNotPermittedException ex) {
				log.warn("Primary care can't be read now; {} clients keep their turn", due.size() - at);
				this.clients.hurry(due.subList(at, due.size()), REST);
				return;
			}
			catch (RuntimeException ex) {
				// One person's data, or what the server makes of it, holds up nobody
				// else. The cursor stands.
				log.warn("{}: the contacts of client {} could not be read: {}", PrimaryCareToContactEventsRoute.ID,
						due.get(at).clientId(), why(ex));
			}
		}
	}

	/**
	 * A message may quote what was read, so only a refusal's code or the fault's kind is
	 * told.
	 */
	private static String why(RuntimeException ex) {
		return (ex instanceof PartnerRefused refused) ? refused.code() : ex.getClass().getSimpleName();
	}

	private void poll(WatchedClient client) {
		Optional<ClientIdentity> identity = readable(client);
		if (identity.isPresent()) {
			List<RegionContactReader> pages = this.breaker
				.executeSupplier(() -> this.search.contacts(identity.get(), client.readUntil()));
			List<RegionContact> found = pages.stream().flatMap((page) -> page.contacts().stream()).toList();
			Instant newest = pages.stream()
				.flatMap((page) -> page.newest().stream())
				.max(Instant::compareTo)
				.orElse(null);
			this.contacts.take(client, found, newest);
		}
	}

	/**
	 * Who it is, if the client may be read now; what is only not known yet is asked soon
	 * again.
	 */
	private Optional<ClientIdentity> readable(WatchedClient client) {
		KnownClient known = this.identities.find(client.clientId());
		if (!(known instanceof KnownClient.Open open)) {
			return (known instanceof KnownClient.Unknown) ? soonAgain(client) : Optional.empty();
		}
		return switch (this.consents.ask(client.municipalityId(), client.clientId(), ConsentKind.PRIMARY_CARE)) {
			case IN_FORCE -> Optional.of(open.identity());
			case NOT_IN_FORCE -> Optional.empty();
			case UNANSWERED -> soonAgain(client);
		};
	}

	private Optional<ClientIdentity> soonAgain(WatchedClient client) {
		this.clients.hurry(List.of(client), REST);
		return Optional.empty();
	}

}
