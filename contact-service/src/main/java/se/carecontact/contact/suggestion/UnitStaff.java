package se.carecontact.contact.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The facts of a unit's whole staff, read at once. */
public interface UnitStaff {

	/**
	 * Those who work in a unit, and some others by name: everyone employed on or after
	 * the day, and whoever is someone's contact all the same.
	 * @param day the day the leaves and delegations are asked about
	 * @param tasks which delegations are asked about
	 * @param also ids of others asked about, whatever their unit
	 * @return in the order of their ids
	 */
	List<Candidate> of(String municipalityId, String unitId, LocalDate day, Set<String> tasks, Set<String> also);

}
