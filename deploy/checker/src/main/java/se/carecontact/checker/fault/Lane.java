package se.carecontact.checker.fault;

/**
 * Faults of different lanes strike beside each other; those of one lane in turn. Lanes of
 * the same service share its replicas, by {@link Turns}. What takes longest is spread so
 * that each lane has struck each of its kinds three times after much the same time.
 */
enum Lane {

	/** A contact-service is killed, anywhere or at a point in its code. */
	CONTACTS_KILLED,

	/** A plan-service is killed; any service is restarted replica by replica. */
	PLANS_KILLED,

	/** An integration-routes is killed, anywhere or at a point in its code. */
	ROUTES_KILLED,

	/** What they stand on is killed or away. */
	GROUND,

	/** A contact-service stands still. */
	CONTACTS_STILL,

	/** An integration-routes stands still, or none is left. */
	ROUTES_STILL,

	/** A partner misbehaves. */
	PARTNERS,

	/** Nothing is dead, but things take long or go wrong quietly. */
	QUIET

}
