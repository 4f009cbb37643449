package se.carecontact.contact.policy;

/** The day that a deadline counts from; it is also when the duty begins to be one. */
public enum StartingPoint {

	/** The day home care was decided on. */
	DECISION("beslutet"),

	/** The day it was assessed anew that a fast omsorgskontakt is needed. */
	ASSESSMENT("bedömningen"),

	/** The first day of service. */
	START_OF_SERVICE("insatsens start"),

	/** The first day of the client's MAIN contact. */
	APPOINTMENT("att kontakten utsågs"),

	/** The day the contact presented themself. */
	INTRODUCTION("presentationen"),

	/** The day the client asked for another contact. */
	WISH("önskemålet om byte"),

	/** The day a plan was agreed or last followed up. */
	AGREED_PLAN("att planen senast fastställdes eller följdes upp"),

	/** The last day of home care. */
	CASE_END("att ärendet avslutades"),

	/** No one's but the day that someone set. */
	SET_BY_HAND("eget datum");

	private final String inWords;

	StartingPoint(String inWords) {
		this.inWords = inWords;
	}

	/** As staff read it, in Swedish, after "från". */
	public String inWords() {
		return this.inWords;
	}

}
