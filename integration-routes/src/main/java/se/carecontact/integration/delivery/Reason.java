package se.carecontact.integration.delivery;

/**
 * Why a delivery stands where it stands, as the operator reads it.
 *
 * @param code stable, in capitals
 * @param sentence in Swedish; never with a personnummer, a name, or a URL
 */
public record Reason(String code, String sentence) {

	/** Not heard of the client yet. */
	public static final Reason WAITING_FOR_IDENTITY = new Reason("WAITING_FOR_IDENTITY",
			"Väntar på brukarens personuppgifter från kontakttjänsten.");

	/** The client's identity record can't be read, and may say "protected". */
	public static final Reason IDENTITY_UNREADABLE = new Reason("IDENTITY_UNREADABLE",
			"Brukarens personuppgifter går inte att läsa; inget lämnas ut förrän de gör det.");

	/** Protected identity, or not known to be unprotected. */
	public static final Reason PROTECTED_IDENTITY = new Reason("PROTECTED_IDENTITY",
			"Brukaren har skyddade personuppgifter, eller skyddet är okänt; inget lämnas ut.");

	/** The client was erased. */
	public static final Reason CLIENT_ERASED = new Reason("CLIENT_ERASED",
			"Brukarens personuppgifter är gallrade; inget lämnas ut.");

	/** The consent it needs is not in force. */
	public static final Reason WAITING_FOR_CONSENT = new Reason("WAITING_FOR_CONSENT", "Väntar på samtycke.");

	/** The owner of consents gave no answer, so nothing is sent. */
	public static final Reason CONSENT_UNANSWERED = new Reason("CONSENT_UNANSWERED",
			"Kontakttjänsten svarar inte på om samtycke finns; frågan ställs igen.");

	/** Another channel must tell the partner something first. */
	public static final Reason WAITING_FOR_EARLIER_MESSAGE = new Reason("WAITING_FOR_EARLIER_MESSAGE",
			"Väntar på att ett tidigare meddelande om brukaren går fram i en annan kanal.");

	/** The event can't be read. */
	public static final Reason UNREADABLE = new Reason("UNREADABLE",
			"Händelsen går inte att läsa; originalet är sparat.");

	/** The schema registry or the database would not answer. */
	public static final Reason OWN_FAULT = new Reason("OWN_FAULT",
			"Tillfälligt fel i integrationsplattformen; nytt försök görs.");

	/** The route failed in a way no one foresaw. */
	public static final Reason MAPPING_FAULT = new Reason("MAPPING_FAULT",
			"Händelsen gick inte att göra om till partnerns format.");

	/** A later event holds all that this one said. */
	public static final Reason SUPERSEDED = new Reason("SUPERSEDED", "Ersatt av en senare händelse.");

	/** The consent was withdrawn before it was sent. */
	public static final Reason CONSENT_WITHDRAWN = new Reason("CONSENT_WITHDRAWN",
			"Samtycket återkallades innan detta skickades.");

	/** The client died or emigrated before it was sent. */
	public static final Reason CLIENT_IS_GONE = new Reason("CLIENT_IS_GONE",
			"Brukaren har avlidit eller utvandrat; inga besök ska planeras.");

	/** The partner could not be reached, or is in trouble. */
	public static Reason partnerUnavailable(String code) {
		return new Reason("PARTNER_UNAVAILABLE", "Partnern svarar inte som den ska (" + code + "); nytt försök görs.");
	}

}
