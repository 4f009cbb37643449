package se.carecontact.local.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The stack's fixed ports.
 */
public enum Port {

	/** Issues tokens. */
	ISSUER("issuer", 8080, false),
	/** Clients, decisions, contacts. */
	CONTACT_SERVICE("contact-service", 8081, false),
	/** Implementation plans. */
	PLAN_SERVICE("plan-service", 8082, false),
	/** Deliveries to partners. */
	INTEGRATION_ROUTES("integration-routes", 8083, false),
	/** Stand-in of Lifecare. */
	LIFECARE("lifecare", 8091, false),
	/** Stand-in of Prator. */
	PRATOR("prator", 8092, false),
	/** Stand-in of primary care. */
	PRIMARY_CARE("primary-care", 8093, false),
	/** Databases. */
	POSTGRES("PostgreSQL", 15432, true),
	/** The broker. */
	KAFKA("Kafka", 19092, false),
	/** The broker's controller. */
	KAFKA_CONTROLLER("Kafka's controller", 19093, false),
	/** The schema registry. */
	REGISTRY("schema registry", 18085, true),
	/** The schema registry's health. */
	REGISTRY_HEALTH("schema registry's health", 18086, true);

	private final String part;

	private final int number;

	private final boolean checkedByItsPart;

	Port(String part, int number, boolean checkedByItsPart) {
		this.part = part;
		this.number = number;
		this.checkedByItsPart = checkedByItsPart;
	}

	/**
	 * The part that listens there.
	 * @return its name
	 */
	public String part() {
		return this.part;
	}

	/**
	 * The port.
	 * @return its number
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Its address for HTTP.
	 * @return the address, without a path
	 */
	public URI address() {
		return URI.create("http://localhost:" + this.number);
	}

	URI address(String path) {
		return address().resolve(path);
	}

	/**
	 * The ports this launcher checks. PostgreSQL and the registry check their own, after
	 * having ended what a killed launcher left on them.
	 */
	static Map<String, Integer> toCheck() {
		return Arrays.stream(values())
			.filter(Predicate.not((port) -> port.checkedByItsPart))
			.collect(Collectors.toMap(Port::part, Port::number));
	}

	/**
	 * The port of a service or stand-in.
	 * @param part its name
	 * @return its port
	 * @throws IllegalArgumentException if there is no such part
	 */
	public static Port of(String part) {
		return Arrays.stream(values())
			.filter((port) -> port.part.equals(part))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No part is named " + part));
	}

}
