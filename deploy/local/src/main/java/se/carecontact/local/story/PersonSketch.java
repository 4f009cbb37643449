package se.carecontact.local.story;

/**
 * A client as a story describes them. The identity number isn't told: each play takes a
 * fresh test number, so that a story can be played again on kept data.
 *
 * @param givenName given name
 * @param familyName family name
 * @param born year of birth
 */
public record PersonSketch(String givenName, String familyName, int born) {

	public PersonSketch {
		if (born < 1900 || born > 2025) {
			throw new IllegalArgumentException("born must be a year from 1900 to 2025");
		}
	}
}
