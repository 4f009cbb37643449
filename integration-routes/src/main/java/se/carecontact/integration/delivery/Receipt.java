package se.carecontact.integration.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a channel's route must leave as its body: the partner has it.
 *
 * @param partnerReference the partner's own id of what came of it, where it gave one;
 * never a personnummer
 */
public record Receipt(@Nullable String partnerReference) {

	/** The partner has it, and gave no id. */
	public static Receipt withoutReference() {
		return new Receipt(null);
	}

}
