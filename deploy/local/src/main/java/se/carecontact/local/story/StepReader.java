package se.carecontact.local.story;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one step of a story file.
 */
final class StepReader {

	private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(15);

	private static final Duration WATCHED_FOR = Duration.ofSeconds(2);

	private static final Duration SEEN_WITHIN = Duration.ofSeconds(15);

	private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");

	private static final Set<String> FAULTS = Set.of("NONE", "DOWN", "SLOW", "REFUSE", "ERROR_500", "TOO_MANY", "HANG",
			"APPLY_THEN_DROP", "DOUBLE");

	private final Set<String> personas;

	StepReader(Set<String> personas) {
		this.personas = personas;
	}

	Step read(Place step) {
		step.only("step", "tell", "fault", "as", "send", "headers", "body", "lines", "times", "answer", "holds", "save",
				"kill", "arrives", "staysAway", "see", "keepsTo");
		String id = step.text("step");
		Place named = new Place(step.where() + " '" + id + "'", step.json());
		String persona = persona(named, null);
		return new Step(id, named.text("tell"), faults(named), send(named, persona), kills(named),
				named.each("arrives", this::arrival), named.each("staysAway", this::staysAway),
				named.each("see", (see) -> see(see, persona)), named.each("keepsTo", StepReader::keepsTo));
	}

	private @Nullable String persona(Place place, @Nullable String otherwise) {
		String persona = place.textOrNull("as");
		if (persona != null && !this.personas.contains(persona)) {
			throw place.at("as").fault("no persona '" + persona + "' in this story (it has " + this.personas + ")");
		}
		return (persona != null) ? persona : otherwise;
	}

	private @Nullable Send send(Place step, @Nullable String persona) {
		if (!step.has("send")) {
			for (String part : List.of("body", "lines", "times", "headers", "answer", "holds", "save")) {
				if (step.has(part)) {
					throw step.at(part).fault("belongs to a request, but the step has no 'send'");
				}
			}
			return null;
		}
		String[] line = step.text("send").split("\\s+", 3);
		if (line.length != 3 || !METHODS.contains(line[0])) {
			throw step.at("send").fault("wants 'METHOD service /path' with GET, PUT, POST or DELETE");
		}
		JsonNode body = step.has("body") ? step.at("body").json() : null;
		return new Send(line[0], service(step.at("send"), line[1]), path(step.at("send"), line[2]), persona,
				step.textFields("headers"), body, lines(step), times(step, line[0]),
				step.texts("answer").stream().map((code) -> status(step, code)).toList(),
				new Wanted(step.textFields("holds")), step.textFields("save"));
	}

	private static int times(Place step, String method) {
		String times = step.text("times", "1");
		if (!times.matches("[1-9]\\d{0,3}") || (!times.equals("1") && !Set.of("GET", "POST").contains(method))) {
			throw step.at("times").fault("wants a number from 1 to 9999, and only of a GET or a POST");
		}
		return Integer.parseInt(times);
	}

	private static @Nullable Lines lines(Place step) {
		if (!step.has("lines")) {
			return null;
		}
		if (step.has("body")) {
			throw step.at("lines").fault("stands beside a body; a request has one of them");
		}
		return LinesReader.read(step.at("lines"));
	}

	private static int status(Place step, String code) {
		if (!code.matches("[1-5]\\d\\d")) {
			throw step.at("answer").fault("'" + code + "' is no HTTP status");
		}
		return Integer.parseInt(code);
	}

	private static String service(Place place, String name) {
		if (!KnownServices.has(name)) {
			throw place.fault("unknown service '" + name + "' (known: " + KnownServices.all() + ")");
		}
		return name;
	}

	private static String path(Place place, String path) {
		if (!path.startsWith("/")) {
			throw place.fault("the path must begin with /, but is '" + path + "'");
		}
		return path;
	}

	private static Map<Partner, String> faults(Place step) {
		Map<Partner, String> faults = new LinkedHashMap<>();
		step.textFields("fault").forEach((name, mode) -> {
			if (!FAULTS.contains(mode)) {
				throw step.at("fault").at(name).fault("unknown fault '" + mode + "' (known: " + FAULTS + ")");
			}
			faults.put(partner(step.at("fault"), name), mode);
		});
		return faults;
	}

	private static List<String> kills(Place step) {
		List<String> kills = step.texts("kill");
		for (String name : kills) {
			if (!KnownServices.OWN.contains(name)) {
				throw step.at("kill").fault("can't kill '" + name + "' (can: " + KnownServices.OWN + ")");
			}
		}
		return kills;
	}

	private Arrival arrival(Place place) {
		place.only("at", "kind", "with", "within");
		return new Arrival(partner(place.at("at"), place.text("at")), place.text("kind"),
				new Wanted(place.textFields("with")), place.duration("within", ARRIVES_WITHIN));
	}

	private StaysAway staysAway(Place place) {
		place.only("at", "kind", "with", "for");
		return new StaysAway(partner(place.at("at"), place.text("at")), place.text("kind"),
				new Wanted(place.textFields("with")), place.duration("for", WATCHED_FOR));
	}

	private See see(Place place, @Nullable String otherwise) {
		place.only("get", "as", "until", "within", "save");
		String[] line = place.text("get").split("\\s+", 2);
		if (line.length != 2) {
			throw place.at("get").fault("wants 'service /path'");
		}
		Send from = new Send("GET", service(place.at("get"), line[0]), path(place.at("get"), line[1]),
				persona(place, otherwise), Map.of(), null, null, 1, List.of(200), new Wanted(Map.of()),
				place.textFields("save"));
		Wanted until = new Wanted(place.textFields("until"));
		if (until.fields().isEmpty() && from.save().isEmpty()) {
			throw place.at("until").fault("says nothing to wait for");
		}
		return new See(from, until, place.duration("within", SEEN_WITHIN));
	}

	private static KeepsTo keepsTo(Place place) {
		place.only("at", "kind", "since", "perSecond", "atOnce", "effects");
		return new KeepsTo(partner(place.at("at"), place.text("at")), place.textOrNull("kind"),
				place.textOrNull("since"), number(place, "perSecond"), number(place, "atOnce"),
				number(place, "effects"));
	}

	private static @Nullable Integer number(Place place, String name) {
		String text = place.textOrNull(name);
		if (text != null && !text.matches("[1-9]\\d{0,5}")) {
			throw place.at(name).fault("'" + text + "' is no number from 1 to 999999");
		}
		return (text == null) ? null : Integer.valueOf(text);
	}

	private static Partner partner(Place place, String name) {
		return Partner.of(name)
			.orElseThrow(() -> place.fault("unknown partner '" + name + "' (known: " + Partner.known() + ")"));
	}

}
