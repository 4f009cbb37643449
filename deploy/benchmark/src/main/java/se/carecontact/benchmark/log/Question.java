package se.carecontact.benchmark.log;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import se.carecontact.benchmark.log.LedgerStock.Picked;
import se.carecontact.benchmark.stage.Api;

/**
 * Something an operator asks.
 *
 * @param name what it is, for the table
 * @param statement how the statement begins that answers it
 * @param path what is asked for, of another delivery each time
 * @param body what is posted; null where it is a GET
 */
record Question(String name, String statement, Function<Picked, String> path, @Nullable Function<Picked, String> body) {

	/** Each search that the log offers, together and by itself, and each count. */
	static final List<Question> ALL = List.of(search("newest page", (picked) -> ""),
			search("client", (picked) -> "clientId=" + picked.client()),
			search("event, with its replays", (picked) -> "eventId=" + picked.event()),
			search("partner's reference", (picked) -> "partnerReference=" + picked.reference()),
			search("trace", (picked) -> "traceId=" + picked.trace()),
			search("channel", (picked) -> "channel=care-reports-to-prator"),
			search("partner", (picked) -> "partner=primary-care"), search("state, most", (picked) -> "state=SENT"),
			search("state, few", (picked) -> "state=PARKED"), search("state, old ones", (picked) -> "state=SKIPPED"),
			search("event's kind", (picked) -> "type=TimeNeedReported"),
			search("event's kind, rare", (picked) -> "type=PlanFollowedUp"),
			search("an hour", (picked) -> "from=" + picked.ingestedAt() + "&until=" + later(picked, 3600)),
			search("before a time", (picked) -> "until=" + picked.ingestedAt()),
			search("client and state", (picked) -> "clientId=" + picked.client() + "&state=CANCELLED"),
			search("client, channel and a month",
					(picked) -> "clientId=" + picked.client() + "&channel=contact-events-to-planner&from="
							+ picked.ingestedAt() + "&until=" + later(picked, 30 * 86_400)),
			search("channel and rare state", (picked) -> "channel=care-reports-to-prator&state=SKIPPED"),
			search("channel and kind", (picked) -> "channel=contact-events-to-planner&type=ClientAbsenceReported"),
			search("channel and a kind it never has",
					(picked) -> "channel=contact-events-to-planner&type=ConsentGiven"),
			search("partner and a kind it never has", (picked) -> "partner=primary-care&type=ClientAbsenceReported"),
			search("partner and rare kind", (picked) -> "partner=lifecare&type=PlanFollowedUp"),
			search("state and rare kind", (picked) -> "state=CANCELLED&type=PlanFollowedUp"),
			search("channel, state and a day",
					(picked) -> "channel=care-reports-to-prator&state=WITHHELD&from=" + picked.ingestedAt() + "&until="
							+ later(picked, 86_400)),
			get("one delivery by its number", "select * from delivery where id",
					(picked) -> "/deliveries/" + picked.id()),
			get("why one waits", "select * from delivery where channel",
					(picked) -> "/deliveries/" + picked.waiting() + "/why"),
			get("counts by partner", "select channel, partner, state, count", (picked) -> "/partners"),
			get("counts by channel", "select channel, partner, state, count", (picked) -> "/channels"),
			preview("preview of a replay: client, a month",
					(picked) -> replay("clientId", picked.client(), picked, 30 * 86_400)),
			preview("preview of a replay: channel, an hour",
					(picked) -> replay("channel", "care-reports-to-prator", picked, 3600)),
			preview("preview of a skip: rare kind", (picked) -> """
					{"act": "SKIP", "reason": "mätning", "filter": {"type": "PlanFollowedUp"}}"""));

	private static Question search(String name, Function<Picked, String> query) {
		return get(name, "select * from delivery where", (picked) -> "/deliveries?" + query.apply(picked));
	}

	private static Question get(String name, String statement, Function<Picked, String> path) {
		return new Question(name, statement, path, null);
	}

	private static Question preview(String name, Function<Picked, String> body) {
		return new Question(name, "select id from delivery where", (picked) -> "/runs", body);
	}

	private static String replay(String criterion, String value, Picked picked, long seconds) {
		return """
				{"act": "REPLAY", "filter": {"%s": "%s", "from": "%s", "until": "%s"}}""".formatted(criterion, value,
				picked.ingestedAt(), later(picked, seconds));
	}

	private static String later(Picked picked, long seconds) {
		return Instant.parse(picked.ingestedAt()).plus(seconds, ChronoUnit.SECONDS).toString();
	}

	/** Asks once; gives milliseconds until the whole answer was read. */
	double ask(Api operator, Picked picked) throws IOException, InterruptedException {
		return (this.body == null) ? operator.get(this.path.apply(picked))
				: operator.post(this.path.apply(picked), this.body.apply(picked));
	}

}
