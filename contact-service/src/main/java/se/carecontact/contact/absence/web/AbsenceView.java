package se.carecontact.contact.absence.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.absence.Absence;
import se.carecontact.contact.absence.AbsenceKind;

/**
 * An absence as read.
 *
 * @param absenceId the absence
 * @param kind why
 * @param awayFrom from when
 * @param expectedBack when the client is expected back
 * @param note in words
 * @param backAt when the client came back; missing while away
 */
public record AbsenceView(UUID absenceId, AbsenceKind kind, Instant awayFrom, @Nullable Instant expectedBack,
		@Nullable String note, @Nullable Instant backAt) {

	/** The view of an absence. */
	public static AbsenceView of(Absence absence) {
		return new AbsenceView(absence.absenceId(), absence.report().kind(), absence.report().awayFrom(),
				absence.report().expectedBack(), absence.report().note(), absence.backAt());
	}

}
