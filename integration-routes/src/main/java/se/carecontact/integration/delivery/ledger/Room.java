package se.carecontact.integration.delivery.ledger;

/**
 * What a partner has room for just now.
 *
 * @param keys how many keys at most this replica has room for
 * @param places how many may be under way at once for all replicas together, reads among
 * them; those that are taken count, whoever took them
 * @param probing whether it is only being tried out. Then whoever has waited longest goes
 * first, however urgent others are: a probe that always fell to the same key would leave
 * the partner shut for everyone for as long as that one key fails.
 */
public record Room(int keys, int places, boolean probing) {

	public Room {
		if (keys < 1) {
			throw new IllegalArgumentException("room for no key is no room");
		}
	}

	/** Room in normal operation, with so many places for all replicas together. */
	public static Room of(int keys, int places) {
		return new Room(keys, places, false);
	}

}
