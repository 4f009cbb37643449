package se.carecontact.local.story;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays the steps of one story.
 *
 * @param cast whom this play is about
 * @param requests sends
 * @param streams sends bodies of many lines
 * @param faults the partners' fault switches
 * @param expectations what is due at partners
 * @param sight what is to be read
 * @param agreements how hard partners may be pressed
 * @param score what counts what held
 * @param table where it is told
 */
record Act(Cast cast, Requests requests, Streams streams, Faults faults, Expectations expectations, Sight sight,
		Agreements agreements, Score score, StoryTable table) {

	void play(Step step, Stage stage) throws InterruptedException, PlayFailed {
		try {
			this.agreements.begin(step);
			switchFaults(step);
			Send send = step.send();
			Reply reply = (send != null) ? send(step, send) : null;
			for (String service : step.kill()) {
				stage.kill(service);
				this.table.row(service, "killed (kill -9)", "");
			}
			if (send != null && reply != null) {
				awaitArrivals(step, send.service(), reply);
			}
			for (See see : step.see()) {
				Reply seen = this.sight.look(see, values());
				save(see.from().save(), seen);
			}
			this.agreements.judge(step);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new PlayFailed("step '" + step.id() + "': " + ex.getMessage());
		}
	}

	private void switchFaults(Step step) throws InterruptedException, PlayFailed {
		for (Map.Entry<Partner, String> fault : step.faults().entrySet()) {
			this.faults.set(fault.getKey(), fault.getValue());
			this.table.row(fault.getKey().label(), "switched to " + fault.getValue(), "");
		}
		if (!step.faults().isEmpty()) {
			this.expectations.settle();
		}
	}

	private Reply send(Step step, Send send) throws IOException, InterruptedException, PlayFailed {
		Lines lines = send.lines();
		Reply reply = (lines != null) ? this.streams.send(send, lines, values())
				: this.requests.send(send, values(), this.cast.mark() + "-" + step.id());
		this.table.sent(send, values().fill(send.path()), reply);
		if (!send.accepts(reply.status())) {
			throw new PlayFailed("step '" + step.id() + "': " + send.line() + " was answered " + reply.status() + ": "
					+ reply.problem());
		}
		hold(send, reply);
		save(send.save(), reply);
		measure(send, reply, this.cast.mark() + "-" + step.id());
		return reply;
	}

	/** Sends it again and again, one at a time, and tells how long the answers took. */
	private void measure(Send send, Reply first, String key) throws IOException, InterruptedException {
		List<Duration> took = new ArrayList<>(List.of(first.took()));
		while (took.size() < send.times()) {
			Reply reply = this.requests.send(send, values(), key + "-" + took.size());
			if (!send.accepts(reply.status())) {
				this.score.fail(send.service(), "answered " + reply.status() + " at time " + (took.size() + 1));
			}
			took.add(reply.took());
		}
		if (took.size() > 1) {
			Collections.sort(took);
			this.table.row("sent", took.size() + " times: half within " + millis(took, 0.5) + " ms, 99 of 100 within "
					+ millis(took, 0.99) + " ms, the longest", millis(took, 1));
		}
	}

	private static String millis(List<Duration> sorted, double share) {
		return StoryTable.millis(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
	}

	private void hold(Send send, Reply reply) {
		Wanted holds = send.holds().filled(values());
		Wanted missing = holds.missing(reply::find);
		if (!missing.fields().isEmpty()) {
			this.score.fail(send.service(), "the answer does NOT hold " + missing + ", but is " + reply.beginning());
		}
		else if (!holds.fields().isEmpty()) {
			this.score.seen();
			this.table.row("answered", send.service() + ": " + holds, "");
		}
	}

	private void awaitArrivals(Step step, String service, Reply reply) throws InterruptedException {
		Instant answeredAt = reply.answeredAt();
		for (Arrival arrival : step.arrives()) {
			this.expectations
				.expect(new Due(step, service, arrival, arrival.with().filled(values()), reply.sentAt(), answeredAt));
		}
		for (StaysAway away : step.staysAway()) {
			this.expectations.staysAway(away, values(), reply.sentAt());
		}
	}

	private void save(Map<String, String> wanted, Reply reply) throws PlayFailed {
		for (Map.Entry<String, String> keep : wanted.entrySet()) {
			JsonNode value = kept(values().fill(keep.getValue()), reply);
			if (value == null) {
				throw new PlayFailed("the answer has no " + keep.getValue() + " to keep as " + keep.getKey());
			}
			values().put(keep.getKey(), value);
		}
	}

	private static @Nullable JsonNode kept(String from, Reply reply) {
		return reply.find(from).stream().filter((node) -> !node.isNull()).findFirst().orElse(null);
	}

	private Values values() {
		return this.cast.values();
	}

}
