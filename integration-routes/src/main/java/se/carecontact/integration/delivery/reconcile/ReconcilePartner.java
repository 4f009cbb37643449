package se.carecontact.integration.delivery.reconcile;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.carecontact.integration.delivery.Holdings;
import se.carecontact.integration.delivery.dispatch.Channels;
import se.carecontact.integration.delivery.dispatch.PartnerReads;
import se.carecontact.integration.delivery.reconcile.CompareClient.ClientWithheld;
import se.carecontact.integration.delivery.reconcile.Progress.Taken;
import se.carecontact.integration.identity.ClientIdentities;
import se.carecontact.integration.partner.Partner;
import se.carecontact.integration.partner.PartnerUnavailable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Compares a partner, client by client, each held in memory only while it is compared.
 * One replica is at a comparison's part at a time; a client the partner can't be read of,
 * though it is well for others, is passed over after a few tries and told as UNREAD, and
 * so at once is one that a fault of ours keeps from being compared.
 */
@Component
class ReconcilePartner {

	private static final Logger log = LoggerFactory.getLogger(ReconcilePartner.class);

	/** So many at a time, so that a stop of the application is not held up. */
	private static final int CLIENTS = 50;

	private static final int TRIES = 3;

	private static final String OWN_FAULT = "OWN_FAULT";

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final Progress progress;

	private final CompareClient compare;

	private final ClientIdentities identities;

	private final PartnerReads reads;

	private final Map<Partner, List<Holdings>> holdings = new EnumMap<>(Partner.class);

	private final Map<Partner, RateLimiter> paces = new EnumMap<>(Partner.class);

	private final ReconciliationProperties properties;

	ReconcilePartner(Progress progress, CompareClient compare, ClientIdentities identities, PartnerReads reads,
			List<Holdings> holdings, Channels channels, ReconciliationProperties properties) {
		this.progress = progress;
		this.compare = compare;
		this.identities = identities;
		this.reads = reads;
		this.properties = properties;
		for (Partner partner : Partner.values()) {
			List<String> its = channels.all()
				.stream()
				.filter((channel) -> channel.partner() == partner)
				.map((channel) -> channel.id())
				.toList();
			this.holdings.put(partner, holdings.stream().filter((held) -> its.contains(held.channel())).toList());
			this.paces.put(partner, pace(partner));
		}
	}

	/** Goes on with what there is to compare with this partner, for a while. */
	void goOn(Partner partner) {
		this.progress.take(partner).ifPresent((part) -> {
			try {
				goOn(part);
			}
			catch (UncheckedIOException ex) {
				// The schema registry does not answer: nothing can be compared.
				this.progress.rest(part, OWN_FAULT, false, this.properties.rest());
			}
		});
	}

	private void goOn(Taken part) {
		List<UUID> clients = next(part);
		for (UUID client : clients) {
			try {
				if (!compare(part, client)) {
					return;
				}
			}
			catch (PartnerUnavailable ex) {
				boolean ofThisClient = !this.reads.isDown(part.partner()) && !ex.code().equals(PartnerReads.NO_ROOM);
				if (!ofThisClient || part.tries() < TRIES || !client.equals(clients.getFirst())) {
					log.info("{} can't be compared now ({})", part.partner().id(), ex.code());
					this.progress.rest(part, ex.code(), ofThisClient, this.properties.rest());
					return;
				}
				if (!this.progress.compared(part, client, List.of(unread(ex.code())))) {
					return;
				}
			}
		}
		if (clients.size() < CLIENTS) {
			this.progress.done(part);
		}
		else {
			this.progress.release(part);
		}
	}

	private List<UUID> next(Taken part) {
		UUID only = part.onlyClient();
		if (only == null) {
			return this.identities.openClients(part.after(), CLIENTS);
		}
		return only.equals(part.after()) ? List.of() : List.of(only);
	}

	private boolean compare(Taken part, UUID client) {
		try {
			List<Compared> compared = of(part.partner())
				.flatMap((held) -> this.compare.compare(held, client, asking(part.partner())).stream())
				.toList();
			return this.progress.compared(part, client, compared);
		}
		catch (ClientWithheld ex) {
			return this.progress.withheld(part, client);
		}
		catch (PartnerUnavailable | UncheckedIOException | DataAccessException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// Met again and again, it would keep all clients behind this one from being
			// compared. Its message may quote the event.
			log.error("{}: client {} can't be compared by a fault of ours: {}", part.partner().id(), client,
					ex.getClass().getName());
			return this.progress.compared(part, client, List.of(unread(OWN_FAULT)));
		}
	}

	private static Compared unread(String code) {
		return new Compared("*", 0, 0, 0, false, List.of(new Found(Finding.NOT_TOLD, code, null)));
	}

	private Stream<Holdings> of(Partner partner) {
		return this.holdings.getOrDefault(partner, List.of()).stream();
	}

	private Holdings.Asking asking(Partner partner) {
		return new Holdings.Asking() {

			@Override
			public <T> T ask(Supplier<T> call) {
				RateLimiter pace = ReconcilePartner.this.paces.get(partner);
				if (pace == null || !pace.acquirePermission()) {
					throw new PartnerUnavailable(PartnerReads.NO_ROOM);
				}
				return ReconcilePartner.this.reads.read(partner, call);
			}

		};
	}

	private RateLimiter pace(Partner partner) {
		return RateLimiter.of("reconcile-" + partner.id(),
				RateLimiterConfig.custom()
					.limitForPeriod(1)
					.limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(this.properties.requestsPerSecond()))
					.timeoutDuration(LONGEST_WAIT)
					.build());
	}

}
