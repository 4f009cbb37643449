package se.carecontact.contact.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Actor;

/** Who is, and was, whose contact. */
public interface Assignments {

	/** A client's open assignments. */
	List<Assignment> openOf(UUID clientId);

	/**
	 * Whose contact a member of the staff is now; in one order for all, so that locking
	 * them can't deadlock.
	 */
	List<UUID> clientsOf(String municipalityId, String staffId);

	void add(Assignment assignment, Actor appointedBy);

	/** Makes an open assignment be of another kind in law; the person stays. */
	void changeKind(UUID assignmentId, ContactKind kind);

	/** Ends an assignment: someone follows, or the case is over. */
	void end(UUID assignmentId, LocalDate endedOn, @Nullable String reason);

	/** Ends an assignment, and no one follows yet. */
	void endWithoutSuccessor(UUID assignmentId, LocalDate endedOn, String reason);

	/**
	 * Those that ended without a successor in the case that is open, the latest of each
	 * role; also where someone has been appointed since.
	 */
	List<Left> withoutSuccessor(UUID clientId);

	/** With the case it is over that anyone was to follow. */
	void noSuccessorNeeded(UUID clientId);

	/**
	 * An assignment that ended without a successor.
	 *
	 * @param role the role
	 * @param staffId who had it
	 * @param endedOn last day
	 */
	record Left(ContactRole role, String staffId, LocalDate endedOn) {
	}

}
