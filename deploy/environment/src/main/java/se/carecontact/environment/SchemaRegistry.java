package se.carecontact.environment;

/** An Apicurio Registry; what was registered outlives a restart. */
public interface SchemaRegistry extends Part {

	/** The base address of its Confluent-compatible API; the same after a restart. */
	String url();

}
