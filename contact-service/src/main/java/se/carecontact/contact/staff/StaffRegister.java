package se.carecontact.contact.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Every member of the staff, and their leaves. */
public interface StaffRegister {

	Optional<StaffMember> find(String municipalityId, String staffId);

	/**
	 * Finds a member and keeps their leaves from changing until this transaction ends. To
	 * be called before a client is locked, as a leave locks the member first and then the
	 * clients: the same order on both sides can't deadlock.
	 */
	Optional<StaffMember> hold(String municipalityId, String staffId);

	/** Finds a member and locks them until this transaction ends. */
	Optional<StaffMember> lock(String municipalityId, String staffId);

	/** Adds a member or writes what is kept of one, with the given version. */
	void save(StaffMember member);

	/** The members of a unit by name; of every unit where none is given. */
	List<StaffMember> inUnit(String municipalityId, @Nullable String unitId);

	void addLeave(String municipalityId, Leave leave);

	void updateLeave(Leave leave);

	/** Cancels a leave: it is kept, but never found again. */
	void cancelLeave(UUID leaveId, LocalDate cancelledOn);

	Optional<Leave> findLeave(String municipalityId, String staffId, UUID leaveId);

	/** A member's leaves, by first day; without those cancelled. */
	List<Leave> leavesOf(String municipalityId, String staffId);

}
