package se.carecontact.checker.fault;

import java.util.Locale;

/** What is done to the suite, each with a name for the history. */
enum FaultKind {

	/** A replica of contact-service is killed and started again. */
	KILL_CONTACT_SERVICE,

	/** A replica of plan-service is killed and started again. */
	KILL_PLAN_SERVICE,

	/** A replica of integration-routes is killed and started again. */
	KILL_INTEGRATION_ROUTES,

	/** Both replicas of integration-routes are killed at once. */
	KILL_BOTH_INTEGRATION_ROUTES,

	/** The replicas of a service are ended and started again, one after the other. */
	ROLLING_RESTART,

	/** The broker is killed and started again. */
	KILL_BROKER,

	/** PostgreSQL ends at once and is started again. */
	CRASH_POSTGRESQL,

	/** The schema registry is away. */
	REGISTRY_AWAY,

	/** A replica of contact-service stands still for 45 seconds, and then goes on. */
	PAUSE_CONTACT_SERVICE,

	/** A replica of integration-routes stands still for 45 seconds, and then goes on. */
	PAUSE_INTEGRATION_ROUTES,

	/** A partner answers 500. */
	PARTNER_ERROR_500,

	/** A partner answers 429 with Retry-After. */
	PARTNER_TOO_MANY,

	/** A partner takes calls and never answers. */
	PARTNER_HANG,

	/** A partner answers after some seconds. */
	PARTNER_SLOW,

	/** A partner closes connections. */
	PARTNER_DOWN,

	/** A partner does what it is asked and then drops the connection. */
	PARTNER_APPLY_THEN_DROP;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
