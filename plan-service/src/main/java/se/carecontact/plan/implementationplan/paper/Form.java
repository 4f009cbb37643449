package se.carecontact.plan.implementationplan.paper;

/** How a paper speaks. */
public enum Form {

	/** As staff write to each other. */
	USUAL,
	/** Plain language (lättläst), to the client. */
	PLAIN

}
