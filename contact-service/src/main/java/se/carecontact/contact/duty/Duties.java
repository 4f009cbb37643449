package se.carecontact.contact.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Every duty. What changes a client's duties has locked the client before.
 */
public interface Duties {

	/** A client's open duties, by last day. */
	List<Duty> openOf(UUID clientId);

	/** The kinds of the open duties of several clients that no one added by hand. */
	Map<UUID, Set<DutyKind>> kindsOpenOf(Collection<UUID> clientIds);

	/** All of a client's duties, the open ones first, by last day. */
	List<Duty> of(UUID clientId);

	void add(String municipalityId, Collection<Duty> duties);

	/** Writes what may change of them. */
	void update(Collection<Duty> duties);

	/** Files a client's open duties under another unit. */
	void moveTo(UUID clientId, String unitId);

	/**
	 * Duties to be announced, those longest waiting first; the client of each is locked
	 * until this transaction ends, and one that another holds is passed by. What this
	 * reads is what is to be announced and no more.
	 * @param day on which, or before which, it was to be announced
	 * @param limit at most so many duties
	 */
	List<ToAnnounce> lockToAnnounce(LocalDate day, int limit);

	/**
	 * Those of the found duties that are still to be announced now that their clients are
	 * locked, as they now are.
	 */
	List<Duty> toAnnounce(Collection<ToAnnounce> found, LocalDate day);

	/** A page of a worklist, by last day, those without one last. */
	List<Duty> worklist(WorklistQuery query);

	/** A duty to be announced, whose client is locked. */
	record ToAnnounce(String municipalityId, UUID clientId, UUID dutyId) {
	}

}
