package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit's load on a day.
 *
 * @param unitId the unit
 * @param day the day
 * @param policy what it is held against
 * @param staff everyone, with their clients
 * @param mainSpread over those who may be MAIN
 * @param deputySpread over those who may be DEPUTY
 */
public record UnitLoad(String unitId, LocalDate day, LoadPolicy policy, List<Candidate> staff, Spread mainSpread,
		Spread deputySpread) {

	/**
	 * Without guide values, someone with so many more clients than another is too many.
	 */
	private static final int EVEN_WITHIN = 2;

	public UnitLoad {
		staff = List.copyOf(staff);
	}

	/**
	 * Whether the clients are unevenly spread as MAIN: someone has more, or fewer, than
	 * the guide values; where there are none, someone has over two more than another.
	 */
	public boolean isUneven() {
		Integer max = this.policy.clientsPerContactMax();
		Integer min = this.policy.clientsPerContactMin();
		if (max == null && min == null) {
			return this.mainSpread.max() - this.mainSpread.min() > EVEN_WITHIN;
		}
		return (max != null && this.mainSpread.max() > max) || (min != null && this.mainSpread.min() < min);
	}

	/** Where someone stands against the guide values. */
	public Standing standing(Candidate member) {
		int clients = member.load().asMain();
		Integer max = this.policy.clientsPerContactMax();
		Integer min = this.policy.clientsPerContactMin();
		if (max != null && clients > max) {
			return Standing.ABOVE;
		}
		boolean mayBeMain = member.isAssistantNurseOn(this.day) && member.isEmployedOn(this.day)
				&& !member.isOnLongLeaveFrom(this.day);
		return (min != null && clients < min && mayBeMain) ? Standing.BELOW : Standing.WITHIN;
	}

	/** A standing against the guide values for clients as MAIN. */
	public enum Standing {

		BELOW, WITHIN, ABOVE

	}

}
