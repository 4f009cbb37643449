package se.carecontact.integration.delivery.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a delivery is passed over.
 *
 * @param reason in words, for those who read the log later; no identity number
 */
record SkipRequest(@NotBlank @Size(max = 500) @Pattern(regexp = NO_IDENTITY_NUMBER, flags = Pattern.Flag.DOTALL,
		message = "must not hold an identity number") String reason) {

	/** No run of six digits, a separator or none, and four more. */
	private static final String NO_IDENTITY_NUMBER = "(?!.*\\d{6}[-+ ]?\\d{4}).*";

}
