package se.carecontact.local.story;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A system outside the suite that receives something, by the name stories use.
 */
public enum Partner {

	/** The municipality's Lifecare: names, journal, messages. */
	LIFECARE("lifecare"),
	/** The region's Prator: consents and care reports. */
	PRATOR("prator"),
	/** Primary care's FHIR server. */
	PRIMARY_CARE("primary-care");

	private final String label;

	Partner(String label) {
		this.label = label;
	}

	/**
	 * The name in story files and tables, which is also its service name.
	 * @return the name
	 */
	public String label() {
		return this.label;
	}

	static Optional<Partner> of(String label) {
		return Arrays.stream(values()).filter((partner) -> partner.label.equals(label)).findFirst();
	}

	static String known() {
		return Arrays.stream(values()).map(Partner::label).collect(Collectors.joining(", "));
	}

}
