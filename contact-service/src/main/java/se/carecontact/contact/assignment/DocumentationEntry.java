package se.carecontact.contact.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;

/**
 * One thing documented about a client's contacts. Locked from the moment it is written: a
 * mistake is marked beside it.
 *
 * @param entryId the entry; of an assessment, offer, answer, wish or appointment it is
 * that one's own id
 * @param kind what was documented
 * @param happenedOn the day it is about
 * @param outcome what came of it, such as DECLINED
 * @param role of which contact
 * @param staffId whom it concerns
 * @param staffName the person's name when it was written
 * @param reason why
 * @param author who
 * @param recordedAt when it was written
 * @param mistaken the mark, where it is mistaken
 */
public record DocumentationEntry(UUID entryId, Kind kind, LocalDate happenedOn, @Nullable String outcome,
		@Nullable ContactRole role, @Nullable String staffId, @Nullable String staffName, @Nullable String reason,
		Actor author, Instant recordedAt, @Nullable Mistake mistaken) {

	/** What can be documented. */
	public enum Kind {

		ASSESSED, OFFERED, ANSWERED, APPOINTED, REPLACED, KIND_CHANGED, ENDED, COVERED, GROUP_COVERS, RETURNED,
		CHANGE_WISHED, CHANGE_WISH_WITHDRAWN, TOLD_OF_RIGHT_TO_CHANGE

	}

}
