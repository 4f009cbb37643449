package se.carecontact.checker.fault;

/** Faults of different lanes strike beside each other; those of one lane in turn. */
enum Lane {

	/** Replicas are killed, anywhere or at a point in their code. */
	REPLICAS,

	/** What they stand on is killed or away. */
	GROUND,

	/** A contact-service stands still. */
	PAUSED_CONTACTS,

	/** An integration-routes stands still. */
	PAUSED_ROUTES,

	/** A partner misbehaves. */
	PARTNERS,

	/** Nothing is dead, but things take long or go wrong quietly. */
	QUIET

}
