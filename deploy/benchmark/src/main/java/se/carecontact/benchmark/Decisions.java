package se.carecontact.benchmark;

import java.io.IOException;
import java.util.List;

import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.LineStream;
import se.carecontact.benchmark.stage.Progress;
import se.carecontact.benchmark.stage.TestNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions as a case system sends a municipality's stock: each of another client.
 *
 * @param from the index of the first; the same index gives the same decision each time
 * @param count how many
 * @param unitId the unit of all of them
 */
record Decisions(int from, int count, String unitId) {

	private static final List<String> GIVEN = List.of("Elsa", "Nils", "Karin", "Sven", "Ingrid", "Olle", "Maj-Britt",
			"Åke", "Birgit", "Östen");

	private static final List<String> FAMILY = List.of("Lindgren", "Åberg", "Holm", "Dahl", "Nyman", "Berg", "Ek",
			"Sjögren");

	private static final List<String> SERVICES = List.of("dusch", "tillsyn", "stadning", "tvatt", "inkop",
			"matdistribution", "trygghetslarm", "promenad");

	/** A line of the stream, without its end. */
	String line(int offset) {
		int index = this.from + offset;
		return """
				{"decisionId": "BM-%07d", "client": {"identityNumber": "%s", "givenName": "%s", "familyName": "%s", \
				"protectedIdentity": "NONE"}, "unitId": "%s", "decidedOn": "2026-10-05", "startsOn": "2026-10-12", \
				"services": [{"code": "personlig-omvardnad", "minutesPerWeek": %d}, {"code": "%s"}], "goals": \
				[{"goalId": "mal-1", "lifeArea": "Personlig vård", "text": "Klara morgonen i lugn takt"}], \
				"careManagerName": "Bo Handläggare"}""".formatted(index, TestNumbers.of(index),
				GIVEN.get(index % GIVEN.size()), FAMILY.get(index % FAMILY.size()), this.unitId, 60 + index % 20 * 30,
				SERVICES.get(index % SERVICES.size()));
	}

	/**
	 * Sends them all through the door for streams.
	 * @return seconds from the request's first byte to the answer's last
	 * @throws BenchmarkRefusal unless each of them came to this
	 */
	double push(Api api, String municipalityId, String outcome, Progress progress)
			throws IOException, InterruptedException {
		String[] last = new String[1];
		long began = System.nanoTime();
		try (LineStream stream = api.stream("/" + municipalityId + "/decisions/import")) {
			stream.run(this.count, this::line, (line, number) -> {
				last[0] = line;
				progress.count("decisions answered", number, this.count);
			});
		}
		double seconds = (System.nanoTime() - began) / 1e9;
		JsonNode summary = JsonMapper.shared().readTree((last[0] != null) ? last[0] : "{}").path("summary");
		if (!summary.path("complete").asBoolean(false) || summary.path(outcome).asInt(0) != this.count) {
			throw new BenchmarkRefusal("Of %d decisions not all were %s: %s".formatted(this.count, outcome, summary));
		}
		return seconds;
	}

}
