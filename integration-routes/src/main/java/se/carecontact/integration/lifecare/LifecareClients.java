package se.carecontact.integration.lifecare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.Holdings.Asking;
import se.carecontact.integration.identity.ClientIdentity;
import se.carecontact.integration.partner.PartnerAnswer;
import se.carecontact.integration.partner.PartnerRefused;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Lifecare's own number of a client, asked for by identity number (in the body, so that
 * it stands in no URL) and remembered while the identity stays the same.
 */
@Component
class LifecareClients {

	private static final int REMEMBERED = 10_000;

	private static final Asking AT_ONCE = new Asking() {

		@Override
		public <T> T ask(Supplier<T> call) {
			return call.get();
		}

	};

	private final LifecareHttp lifecare;

	private final JsonMapper mapper;

	private final Map<ClientIdentity, Integer> known = Collections
		.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<ClientIdentity, Integer> eldest) {
				return size() > REMEMBERED;
			}

		});

	LifecareClients(LifecareHttp lifecare, JsonMapper mapper) {
		this.lifecare = lifecare;
		this.mapper = mapper;
	}

	/**
	 * Makes a call with Lifecare's number of the client. A refusal makes the number be
	 * asked for anew the next time: it may be the number that is no longer right, such as
	 * after two cards were merged.
	 * @throws PartnerRefused if Lifecare does not know the person, or as the call says
	 */
	<T> T withId(ClientIdentity client, IntFunction<T> call) {
		return withId(client, AT_ONCE, call);
	}

	/** The same, asking for the number when {@code asking} lets it. */
	<T> T withId(ClientIdentity client, Asking asking, IntFunction<T> call) {
		try {
			return call.apply(idOf(client, asking));
		}
		catch (PartnerRefused ex) {
			this.known.remove(client);
			throw ex;
		}
	}

	private int idOf(ClientIdentity client, Asking asking) {
		Integer id = this.known.get(client);
		if (id == null) {
			id = asking.ask(() -> lookUp(client));
			this.known.put(client, id);
		}
		return id;
	}

	private int lookUp(ClientIdentity client) {
		PartnerAnswer answer = this.lifecare.exchange(this.lifecare.json("look-up-client", "POST",
				"/care-contact/v1/client_lookups", new Lookup(client.number().value())));
		if (answer.status() == 404) {
			throw new PartnerRefused("CLIENT_NOT_FOUND", "Brukaren finns inte i Lifecare.");
		}
		Integer id = answer.read(this.mapper, Found.class).clientId();
		if (id == null) {
			throw new PartnerRefused("UNEXPECTED_ANSWER", "Lifecare svarade på look-up-client utan clientId.");
		}
		return id;
	}

	private record Lookup(String personId) {

		@Override
		public String toString() {
			return "Lookup[•••]";
		}

	}

	private record Found(@Nullable Integer clientId) {

	}

}
