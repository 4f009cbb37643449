package se.carecontact.local.story;

import java.time.Duration;

/**
 * What came of a play.
 *
 * @param story the story's name
 * @param held whether all of it held
 * @param steps how many steps were begun
 * @param arrived what arrived at partners as it should
 * @param missing what should have arrived and didn't
 * @param away what rightly stayed away
 * @param seen what could be read afterwards, or was answered, as it should
 * @param took how long it took
 */
public record Played(String story, boolean held, int steps, int arrived, int missing, int away, int seen,
		Duration took) {
}
