package se.carecontact.contact.client;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Whether a client's identity is protected (skyddade personuppgifter). */
public enum ProtectedIdentity {

	/** Not protected. Always said outright: what is not said is not taken for this. */
	NONE,

	/** Sekretessmarkering. */
	CONFIDENTIALITY_MARKING,

	/** Skyddad folkbokföring. */
	PROTECTED_REGISTRATION;

	/**
	 * As kept. What is not known here, such as what a newer version wrote, protects: fail
	 * closed.
	 */
	public static ProtectedIdentity ofKept(@Nullable String name) {
		return Arrays.stream(values())
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElse(PROTECTED_REGISTRATION);
	}

}
