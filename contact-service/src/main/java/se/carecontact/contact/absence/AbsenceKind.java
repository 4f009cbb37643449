package se.carecontact.contact.absence;

/** Why a client is away. */
public enum AbsenceKind {

	HOSPITAL, SHORT_TERM_STAY, TRAVEL, WITH_RELATIVES, OTHER

}
