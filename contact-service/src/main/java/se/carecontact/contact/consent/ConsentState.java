package se.carecontact.contact.consent;

/** What the client said when asked. */
public enum ConsentState {

	GIVEN, DECLINED

}
