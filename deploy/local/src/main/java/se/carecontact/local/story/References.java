package se.carecontact.local.story;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

import tools.jackson.databind.JsonNode;

/**
 * Checks that each <code>${…}</code> of a story is known where it stands: a moment, a
 * person, a value, or kept by an earlier step.
 */
final class References {

	private final Story story;

	private final String file;

	private final Set<String> known = new HashSet<>(Set.of("unique", "uuid"));

	References(Story story, String file) {
		this.story = story;
		this.file = file;
		this.known.addAll(story.values().keySet());
		story.people().keySet().forEach((person) -> {
			for (String fact : Set.of("identityNumber", "givenName", "familyName", "name")) {
				this.known.add(person + "." + fact);
			}
		});
	}

	void check() {
		this.story.values().forEach((name, text) -> check("value '" + name + "'", text));
		for (Step step : this.story.steps()) {
			String where = "step '" + step.id() + "'";
			Send send = step.send();
			if (send != null) {
				check(where + ", send", send);
			}
			step.arrives().forEach((arrival) -> check(where + ", arrives", arrival.with()));
			step.staysAway().forEach((away) -> check(where + ", staysAway", away.with()));
			step.see().forEach((see) -> {
				check(where + ", see", see.until());
				check(where + ", see", see.from());
			});
		}
	}

	private void check(String where, Send send) {
		check(where, send.path());
		send.headers().values().forEach((text) -> check(where + ", headers", text));
		JsonNode body = send.body();
		if (body != null) {
			check(where + ", body", body.toString());
		}
		Lines lines = send.lines();
		if (lines != null) {
			Set<String> ofLine = lines.names();
			this.known.addAll(ofLine);
			check(where + ", lines", lines.each().toString());
			this.known.removeAll(ofLine);
		}
		check(where + ", holds", send.holds());
		send.save().values().forEach((from) -> check(where + ", save", from));
		this.known.addAll(send.save().keySet());
	}

	private void check(String where, Wanted wanted) {
		wanted.fields().forEach((path, text) -> {
			check(where + ", " + path, path);
			check(where + ", " + path, text);
		});
	}

	private void check(String where, String text) {
		Matcher reference = Values.REFERENCE.matcher(text);
		while (reference.find()) {
			String name = reference.group(1);
			if (!this.known.contains(name) && !Moments.named(name)) {
				throw new StoryFault(
						this.file + ", " + where + ": ${" + name + "} is nothing that is known or kept before this");
			}
		}
	}

}
