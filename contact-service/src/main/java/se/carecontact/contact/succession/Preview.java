package se.carecontact.contact.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a unit manager was shown, to carry out or not.
 *
 * @param previewId the preview
 * @param municipalityId the municipality
 * @param staffId who leaves
 * @param lastDay their last day
 * @param lines every role that was to be handed over
 */
public record Preview(UUID previewId, String municipalityId, String staffId, LocalDate lastDay, List<Line> lines) {

	public Preview {
		lines = List.copyOf(lines);
	}

	/**
	 * A role as shown.
	 *
	 * @param handover the role
	 * @param successor who was to take over
	 * @param cover who was to cover instead
	 */
	public record Line(Handover handover, @Nullable String successor, @Nullable Cover cover) {
	}

}
