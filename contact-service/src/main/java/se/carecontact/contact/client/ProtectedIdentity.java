package se.carecontact.contact.client;

/** Whether a client's identity is protected (skyddade personuppgifter). */
public enum ProtectedIdentity {

	/** Not protected. Always said outright: what is not said is not taken for this. */
	NONE,

	/** Sekretessmarkering. */
	CONFIDENTIALITY_MARKING,

	/** Skyddad folkbokföring. */
	PROTECTED_REGISTRATION

}
