package se.carecontact.local.story;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Who and what one play is about: its own mark, and fresh people.
 *
 * @param mark short, in small letters and digits; another one for each play
 * @param values all that is known before the first step
 */
record Cast(String mark, Values values) {

	static Cast of(Story story, long play, Clock clock) {
		String mark = String.format(Locale.ROOT, "p%d-%s", play, Long.toString(clock.millis() / 1000, 36));
		Values values = new Values(clock);
		values.put("unique", mark);
		values.put("uuid", UUID.randomUUID().toString());
		story.values().forEach(values::put);
		story.people().forEach((name, person) -> {
			values.put(name + ".identityNumber", TestNumbers.of(person.born(), play));
			values.put(name + ".givenName", person.givenName());
			values.put(name + ".familyName", person.familyName());
			values.put(name + ".name", person.givenName() + " " + person.familyName());
		});
		return new Cast(mark, values);
	}
}
