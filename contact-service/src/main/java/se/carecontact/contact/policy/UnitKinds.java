package se.carecontact.contact.policy;

/** What kind each unit is. */
public interface UnitKinds {

	/** The unit's kind; ORDINARY where nothing else was said. */
	UnitKind of(String municipalityId, String unitId);

	/** Says what kind it is. */
	void set(String municipalityId, String unitId, UnitKind kind);

}
