package se.carecontact.checker.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import se.carecontact.standins.partner.FaultMode;

/** What is done to the suite, each with a name for the history. */
public enum FaultKind {

	/** A replica of contact-service is killed and started again. */
	KILL_CONTACT_SERVICE(Lane.CONTACTS, Component.CONTACT_SERVICE),

	/** A replica of plan-service is killed and started again. */
	KILL_PLAN_SERVICE(Lane.PLANS, Component.PLAN_SERVICE),

	/** A replica of integration-routes is killed and started again. */
	KILL_INTEGRATION_ROUTES(Lane.ROUTES, Component.INTEGRATION_ROUTES),

	/** Both replicas of integration-routes are killed at once. */
	KILL_BOTH_INTEGRATION_ROUTES(Lane.ROUTES, Component.INTEGRATION_ROUTES),

	/** The replicas of a service are ended and started again, one after the other. */
	ROLLING_RESTART(Lane.PLANS, Component.ANY_SERVICE),

	/** A contact-service ends when a change is committed and nobody has been told. */
	KILL_AFTER_COMMIT(Lane.CONTACTS, Component.CONTACT_SERVICE, "committed"),

	/** A contact-service ends when its events are on Kafka and still in the outbox. */
	KILL_AFTER_KAFKA_COMMIT(Lane.CONTACTS, Component.CONTACT_SERVICE, "published"),

	/**
	 * An integration-routes ends when it has taken a record from Kafka and kept nothing.
	 */
	KILL_BEFORE_INGEST(Lane.ROUTES, Component.INTEGRATION_ROUTES, "taking"),

	/**
	 * An integration-routes ends when a record is kept and its offset is not committed.
	 */
	KILL_AFTER_INGEST(Lane.ROUTES, Component.INTEGRATION_ROUTES, "taken"),

	/** An integration-routes ends when the partner has said yes and that is not noted. */
	KILL_AFTER_PARTNERS_ANSWER(Lane.ROUTES, Component.INTEGRATION_ROUTES, "answered"),

	/** The broker is killed and started again. */
	KILL_BROKER(Lane.GROUND, Component.KAFKA),

	/** PostgreSQL ends at once and is started again. */
	CRASH_POSTGRESQL(Lane.GROUND, Component.POSTGRESQL),

	/** The schema registry is away. */
	REGISTRY_AWAY(Lane.GROUND, Component.REGISTRY),

	/** A contact-service stands still for 45 seconds, and then goes on. */
	PAUSE_CONTACT_SERVICE(Lane.CONTACTS, Component.CONTACT_SERVICE),

	/** The same, in the middle of publishing a batch. */
	PAUSE_WHILE_PUBLISHING(Lane.CONTACTS, Component.CONTACT_SERVICE, "publishing"),

	/** An integration-routes stands still for 45 seconds, and then goes on. */
	PAUSE_INTEGRATION_ROUTES(Lane.ROUTES, Component.INTEGRATION_ROUTES),

	/** The same, with a delivery claimed and not begun. */
	PAUSE_BEFORE_SENDING(Lane.ROUTES, Component.INTEGRATION_ROUTES, "beginning"),

	/** A partner answers 500. */
	PARTNER_ERROR_500(FaultMode.ERROR_500),

	/** A partner answers 429 with Retry-After. */
	PARTNER_TOO_MANY(FaultMode.TOO_MANY),

	/** A partner takes calls and never answers. */
	PARTNER_HANG(FaultMode.HANG),

	/** A partner answers after some seconds. */
	PARTNER_SLOW(FaultMode.SLOW),

	/** A partner closes connections. */
	PARTNER_DOWN(FaultMode.DOWN),

	/** A partner does what it is asked and then drops the connection. */
	PARTNER_APPLY_THEN_DROP(FaultMode.APPLY_THEN_DROP),

	/** A partner refuses one message for good; an operator resumes it later. */
	PARTNER_REFUSES_ONE(FaultMode.REFUSE),

	/** A contact-service's clock goes wrong by up to a minute and a half. */
	CLOCK_OF_CONTACT_SERVICE(Lane.QUIET, Component.CONTACT_SERVICE),

	/** An integration-routes' clock goes wrong by up to a minute and a half. */
	CLOCK_OF_INTEGRATION_ROUTES(Lane.QUIET, Component.INTEGRATION_ROUTES),

	/**
	 * Transactions with events of a contact-service commit long after they wrote them.
	 */
	LATE_COMMITS(Lane.QUIET, Component.CONTACT_SERVICE, "written");

	private final Lane lane;

	private final Component component;

	private final @Nullable String point;

	private final @Nullable FaultMode mode;

	FaultKind(Lane lane, Component component) {
		this(lane, component, null, null);
	}

	FaultKind(Lane lane, Component component, String point) {
		this(lane, component, point, null);
	}

	FaultKind(FaultMode mode) {
		this(Lane.PARTNERS, Component.PARTNER, null, mode);
	}

	FaultKind(Lane lane, Component component, @Nullable String point, @Nullable FaultMode mode) {
		this.lane = lane;
		this.component = component;
		this.point = point;
		this.mode = mode;
	}

	/**
	 * The kind of that name.
	 * @throws IllegalArgumentException if there is none
	 */
	public static FaultKind of(String name) {
		return Arrays.stream(values())
			.filter((kind) -> kind.toString().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No such fault: " + name));
	}

	static List<FaultKind> of(Lane lane) {
		return Arrays.stream(values()).filter((kind) -> kind.lane == lane).toList();
	}

	/** What it strikes. */
	public Component component() {
		return this.component;
	}

	/** At which point in the code; null if anywhere. */
	@Nullable String point() {
		return this.point;
	}

	/** What the partner does; null if it is no partner's fault. */
	@Nullable FaultMode mode() {
		return this.mode;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What can be struck, with the name people know it by. */
	public enum Component {

		/** Owns contact assignments. */
		CONTACT_SERVICE("contact-service"),

		/** Owns plans. */
		PLAN_SERVICE("plan-service"),

		/** Delivers. */
		INTEGRATION_ROUTES("integration-routes"),

		/** One of the three. */
		ANY_SERVICE("any service"),

		/** The broker. */
		KAFKA("Kafka"),

		/** The database of all three. */
		POSTGRESQL("PostgreSQL"),

		/** The schema registry. */
		REGISTRY("schema registry"),

		/** Lifecare, Prator or primary care. */
		PARTNER("a partner");

		private final String title;

		Component(String title) {
			this.title = title;
		}

		@Override
		public String toString() {
			return this.title;
		}

	}

}
