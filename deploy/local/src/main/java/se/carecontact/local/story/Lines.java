package se.carecontact.local.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The lines of a streamed body: one document, filled anew for each line.
 *
 * @param count how many lines
 * @param each the document; <code>${line}</code> is the line's number, from 1
 * @param cycles what <code>${line.name}</code> is in turn, by name
 * @param born years of birth, where each line is about a client of its own
 * @param growsAtMost how many bytes more than before the service may hold meanwhile;
 * {@code null} where that isn't judged
 */
public record Lines(int count, JsonNode each, Map<String, List<JsonNode>> cycles, @Nullable Years born,
		@Nullable Long growsAtMost) {

	private static final List<String> GIVEN = List.of("Elsa", "Nils", "Karin", "Sven", "Ingrid", "Olle", "Maj-Britt",
			"Tage", "Amira", "Gunnar", "Birgit", "Yusuf", "Siv", "Bertil", "Solveig", "Lennart", "Åsa", "Mehmet",
			"Ulla", "Göte", "Barbro", "Ivan", "Ann-Mari");

	private static final List<String> FAMILY = List.of("Lindgren", "Åberg", "Holm", "Dahl", "Nyman", "Berg", "Ek",
			"Sjö", "Haddad", "Öberg", "Persson", "Kaya", "Lundqvist", "Strand", "Wallin", "Nord", "Hedlund", "Petrović",
			"Alm", "Fors", "Björk", "Ström", "Sandell", "Rask", "Gren", "Falk", "Lilja", "Ahmed", "Roos");

	public Lines {
		cycles = Map.copyOf(cycles);
	}

	/**
	 * Years of birth, the clients spread over them.
	 *
	 * @param from the first
	 * @param to the last
	 */
	public record Years(int from, int to) {

		public Years {
			if (from < 1900 || to < from || to > 2025) {
				throw new IllegalArgumentException("no years from 1900 to 2025, the first one first");
			}
		}

	}

	/** The line with a number, from 1, as one play sends it. */
	String line(int number, long play, Values values) {
		return values.and(facts(number, play)).fill(this.each).toString();
	}

	/** The names that are known within a line. */
	Set<String> names() {
		Set<String> names = new HashSet<>(facts(1, 0).keySet());
		names.add("line");
		return names;
	}

	private Map<String, JsonNode> facts(int number, long play) {
		Map<String, JsonNode> facts = new HashMap<>();
		facts.put("line", JsonNodeFactory.instance.numberNode(number));
		text(facts, "givenName", GIVEN.get(number % GIVEN.size()));
		text(facts, "familyName", FAMILY.get(number % FAMILY.size()));
		if (this.born != null) {
			text(facts, "identityNumber",
					TestNumbers.inBulk(this.born.from(), this.born.to(), play * this.count + number));
		}
		this.cycles.forEach((name, values) -> facts.put("line." + name, values.get((number - 1) % values.size())));
		return facts;
	}

	private static void text(Map<String, JsonNode> facts, String name, String text) {
		facts.put("line." + name, JsonNodeFactory.instance.stringNode(text));
	}

}
