package se.carecontact.integration.delivery.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.integration.delivery.DeliveryState;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an operator asks the log for: all that is given must fit.
 *
 * @param clientId the client
 * @param eventId the event, and with it every replay of it
 * @param channel the channel's id
 * @param partner the partner's id
 * @param partnerReference the partner's own id of what came of it
 * @param traceId the trace id of the event's traceparent
 * @param state where it stands
 * @param type the event's full name
 * @param from read from Kafka then or later
 * @param until read from Kafka before then
 */
public record DeliveryFilter(@Nullable UUID clientId, @Nullable UUID eventId, @Nullable String channel,
		@Nullable String partner, @Nullable String partnerReference, @Nullable String traceId,
		@Nullable DeliveryState state, @Nullable String type, @Nullable Instant from, @Nullable Instant until) {

	/** Everything there is. */
	public static final DeliveryFilter EVERYTHING = new DeliveryFilter(null, null, null, null, null, null, null, null,
			null, null);

	/** Whether nothing but the state narrows it, so that it may fit the whole ledger. */
	public boolean isEverything() {
		return conditions().stream().allMatch((condition) -> condition.equals(STATE));
	}

	/**
	 * Whether it names no client, event, trace or reference, so that it may fit the whole
	 * ledger all the same.
	 */
	public boolean isBroad() {
		return this.clientId == null && this.eventId == null && this.partnerReference == null && this.traceId == null;
	}

	private static final String STATE = "state = :state";

	/**
	 * What stands after "where": only what is asked, so that each search has its index.
	 */
	String where() {
		List<String> conditions = conditions();
		List<String> kind = new ArrayList<>();
		add(kind, this.channel, "channel = :channel");
		add(kind, this.partner, "partner = :partner");
		add(kind, this.type, "type = :type");
		if (kind.size() > 1) {
			// What never comes together is not looked for in all that has one of them.
			conditions.add("exists (select from delivery_kind where " + String.join(" and ", kind) + ")");
		}
		return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
	}

	private List<String> conditions() {
		List<String> conditions = new ArrayList<>();
		add(conditions, this.clientId, "client_id = :client");
		add(conditions, this.eventId, "event_id = :event");
		add(conditions, this.channel, "channel = :channel");
		add(conditions, this.partner, "partner = :partner");
		add(conditions, this.partnerReference, "partner_reference = :reference");
		add(conditions, this.traceId, "trace_id = :trace");
		add(conditions, this.state, STATE);
		add(conditions, this.type, "type = :type");
		add(conditions, this.from, "ingested_at >= :from");
		add(conditions, this.until, "ingested_at < :until");
		return conditions;
	}

	private static void add(List<String> conditions, @Nullable Object asked, String condition) {
		if (asked != null) {
			conditions.add(condition);
		}
	}

	/** Gives the statement what {@link #where} names. */
	void bind(JdbcClient.StatementSpec statement) {
		bind(statement, "client", this.clientId);
		bind(statement, "event", this.eventId);
		bind(statement, "channel", this.channel);
		bind(statement, "partner", this.partner);
		bind(statement, "reference", this.partnerReference);
		bind(statement, "trace", this.traceId);
		bind(statement, "state", (this.state == null) ? null : this.state.name());
		bind(statement, "type", this.type);
		bind(statement, "from", (this.from == null) ? null : this.from.atOffset(ZoneOffset.UTC));
		bind(statement, "until", (this.until == null) ? null : this.until.atOffset(ZoneOffset.UTC));
	}

	private static void bind(JdbcClient.StatementSpec statement, String name, @Nullable Object value) {
		if (value != null) {
			statement.param(name, value);
		}
	}

}
