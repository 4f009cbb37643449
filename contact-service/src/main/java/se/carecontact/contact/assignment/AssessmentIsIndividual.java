package se.carecontact.contact.assignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.Refused;

/**
 * Rule 1: that a fast omsorgskontakt is obviously unnecessary is found by an individual
 * assessment; neither the kind nor the amount of services decides it, nor age. So a text
 * that says nothing but which services there are, or how old the person is, is no reason.
 * It can't tell whether a reason is good: that is its author's to answer for.
 */
final class AssessmentIsIndividual {

	static final String NAME = "never-by-service-type-or-age-alone";

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

	/** What the guidance names as services that could lead one to it, and small words. */
	private static final Set<String> SAYS_NOTHING = Set.of("trygghetslarm", "larm", "matdistribution", "matlåda",
			"städning", "städ", "inköp", "tvätt", "service", "serviceinsats", "serviceinsatser", "insats", "insatser",
			"insatsen", "hemtjänst", "hjälp", "beslut", "endast", "bara", "enbart", "har", "får", "beviljad",
			"beviljat", "beviljats", "med", "och", "av", "är", "en", "ett", "den", "det", "i", "om", "till", "på",
			"för", "brukare", "brukaren", "klient", "klienten", "kund", "kunden", "person", "personen", "enskilde",
			"hon", "han", "hen", "år", "års", "åring", "årig", "gammal", "ung", "yngre", "äldre", "ålder", "åldern",
			"minuter", "timmar", "timme", "vecka", "veckan", "månad", "per", "ja", "nej", "uppenbart", "obehövligt",
			"obehövlig");

	private AssessmentIsIndividual() {
	}

	/**
	 * Checks a text.
	 * @param services codes and names of what the client is granted
	 * @throws Refused where nothing individual is said
	 */
	static void check(String field, @Nullable String text, Collection<String> services) {
		Set<String> said = words(text);
		services.forEach((service) -> said.removeAll(words(service)));
		said.removeAll(SAYS_NOTHING);
		if (said.size() < 2) {
			throw Refused.rule(field, NAME,
					"Say what in this person's own situation makes a fast omsorgskontakt obviously unnecessary (uppenbart"
							+ " obehövligt): never the kind or amount of services alone, and never age.");
		}
	}

	private static Set<String> words(@Nullable String text) {
		String lower = (text != null) ? text.toLowerCase(Locale.ROOT) : "";
		Set<String> words = new HashSet<>(Arrays.asList(NO_LETTER.split(lower)));
		words.remove("");
		return words;
	}

}
