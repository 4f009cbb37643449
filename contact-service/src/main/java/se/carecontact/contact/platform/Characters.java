package se.carecontact.contact.platform;

/** Which characters a text may hold. */
final class Characters {

	private Characters() {
	}

	/**
	 * No control characters, no half surrogate pairs, and nothing that turns the reading
	 * direction of what follows.
	 */
	static boolean allowed(int point, boolean lines) {
		if (point == '\n' || point == '\r' || point == '\t') {
			return lines;
		}
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> !turnsDirection(point);
		};
	}

	private static boolean turnsDirection(int point) {
		return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
	}

}
