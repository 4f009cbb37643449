package se.carecontact.local.story;

import java.util.List;
import java.util.Map;

/**
 * A story as its file tells it: who takes part, and what happens step by step.
 *
 * @param name the name it is played by, that of its file
 * @param title one line on what is told
 * @param about a few sentences for the person who watches
 * @param personas who sends requests, by the name the issuer knows them by: who that is
 * @param people the clients it is about, by name: each play makes fresh ones
 * @param values names for values used in several places
 * @param steps what happens, in order
 */
public record Story(String name, String title, String about, Map<String, String> personas,
		Map<String, PersonSketch> people, Map<String, String> values, List<Step> steps) {

	public Story {
		personas = Map.copyOf(personas);
		people = Map.copyOf(people);
		values = Map.copyOf(values);
		steps = List.copyOf(steps);
	}
}
