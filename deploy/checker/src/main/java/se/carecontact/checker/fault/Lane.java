package se.carecontact.checker.fault;

/**
 * Faults of different lanes strike beside each other; those of one lane in turn. A
 * service has one lane, so that its other replica mostly works on: without any, the load
 * stands still, and other faults strike where nothing happens. Where two lanes want the
 * same replicas, {@link Turns} says whose turn it is.
 */
enum Lane {

	/**
	 * A contact-service is killed, anywhere or at a point in its code, or stands still.
	 */
	CONTACTS,

	/** A plan-service is killed; any service is restarted replica by replica. */
	PLANS,

	/**
	 * Integration-routes are killed, anywhere or at a point in their code, or stand
	 * still.
	 */
	ROUTES,

	/** What they stand on is killed or away. */
	GROUND,

	/** A partner misbehaves. */
	PARTNERS,

	/** Nothing is dead, but things take long or go wrong quietly. */
	QUIET

}
