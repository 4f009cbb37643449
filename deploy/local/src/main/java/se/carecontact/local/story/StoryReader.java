package se.carecontact.local.story;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a whole story. It is read strictly: an unknown field, a step named twice or a
 * value nobody kept is refused here, before anything is sent.
 */
final class StoryReader {

	private StoryReader() {
	}

	static Story read(String name, Place file) {
		file.only("title", "about", "personas", "people", "values", "steps");
		Map<String, String> personas = file.textFields("personas");
		Map<String, PersonSketch> people = file.fields("people", StoryReader::person);
		List<Step> steps = file.each("steps", new StepReader(personas.keySet())::read);
		if (steps.isEmpty()) {
			throw file.at("steps").fault("is missing");
		}
		refuseTwins(file, steps);
		refuseStrangers(file, steps);
		Story story = new Story(name, file.text("title"), file.text("about", ""), personas, people,
				new LinkedHashMap<>(file.textFields("values")), steps);
		new References(story, file.where()).check();
		return story;
	}

	private static PersonSketch person(Place person) {
		person.only("givenName", "familyName", "born");
		String born = person.text("born");
		try {
			return new PersonSketch(person.text("givenName"), person.text("familyName"), Integer.parseInt(born));
		}
		catch (IllegalArgumentException ex) {
			throw person.at("born").fault("'" + born + "' is no year from 1900 to 2025");
		}
	}

	private static void refuseTwins(Place file, List<Step> steps) {
		Set<String> seen = new HashSet<>();
		for (Step step : steps) {
			if (!seen.add(step.id())) {
				throw file.fault("two steps are named '" + step.id() + "'");
			}
		}
	}

	private static void refuseStrangers(Place file, List<Step> steps) {
		Set<String> seen = new HashSet<>();
		for (Step step : steps) {
			seen.add(step.id());
			step.keepsTo().forEach((pressed) -> {
				if (pressed.since() != null && !seen.contains(pressed.since())) {
					throw file.fault("step '" + step.id() + "', keepsTo, since: '" + pressed.since()
							+ "' is no step up to there");
				}
			});
		}
	}

}
