package se.carecontact.contact.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Caller;
import se.carecontact.contact.platform.Faults;
import se.carecontact.contact.platform.Outages;
import se.carecontact.contact.platform.Refused;

/**
 * Takes many decisions, fast: a few transactions at a time, each with many decisions. One
 * that is refused costs the others nothing but time, since its transaction's decisions
 * are then taken one by one.
 */
@Service
public class ImportDecisions {

	private static final Logger LOG = LoggerFactory.getLogger(ImportDecisions.class);

	private static final int WORKERS = 2;

	private final PushDecision decisions;

	private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	ImportDecisions(PushDecision decisions) {
		this.decisions = decisions;
	}

	/**
	 * Makes the decisions be as pushed; those of one client in their order. When it
	 * returns, all is committed.
	 * @return what came of each, in the order of the pushes
	 * @throws RuntimeException where the service can't go on, such as without its
	 * database; some may have been taken then, and pushing them again has no effect
	 */
	public List<PushResult> push(Caller caller, String municipalityId, List<DecisionPush> pushes) {
		PushResult[] results = new PushResult[pushes.size()];
		Map<String, String> context = MDC.getCopyOfContextMap();
		List<Future<?>> running = new ArrayList<>();
		for (List<Integer> share : shares(pushes)) {
			running.add(this.workers.submit(() -> {
				MDC.setContextMap((context != null) ? context : Map.of());
				takeShare(caller, municipalityId, pushes, share, results);
			}));
		}
		await(running);
		return List.of(results);
	}

	/**
	 * Which pushes each worker takes: a client's all go to one. Within a share they stand
	 * in the order of the numbers, so that two imports that add the same clients wait for
	 * each other instead of deadlocking. A decision that is pushed for two clients must
	 * be the first one's, which only one worker in the sender's order can tell.
	 */
	private static List<List<Integer>> shares(List<DecisionPush> pushes) {
		List<Integer> all = IntStream.range(0, pushes.size()).boxed().toList();
		Map<String, IdentityNumber> owners = new HashMap<>();
		for (DecisionPush push : pushes) {
			IdentityNumber number = push.identity().identityNumber();
			if (!number.equals(owners.computeIfAbsent(push.decisionId(), (id) -> number))) {
				return List.of(all);
			}
		}
		return IntStream.range(0, WORKERS)
			.mapToObj((worker) -> all.stream()
				.filter((index) -> Math.floorMod(numberOf(pushes, index).hashCode(), WORKERS) == worker)
				.sorted(Comparator.comparing((index) -> numberOf(pushes, index)))
				.toList())
			.filter((share) -> !share.isEmpty())
			.toList();
	}

	private static String numberOf(List<DecisionPush> pushes, int index) {
		return pushes.get(index).identity().identityNumber().value();
	}

	private void takeShare(Caller caller, String municipalityId, List<DecisionPush> pushes, List<Integer> share,
			PushResult[] results) {
		try {
			List<PushDecision.Pushed> pushed = this.decisions.push(caller, municipalityId,
					share.stream().map(pushes::get).toList());
			for (int at = 0; at < share.size(); at++) {
				results[share.get(at)] = taken(pushed.get(at));
			}
		}
		catch (RuntimeException ex) {
			// Whatever it was: each by itself shows which one, and waits for one lock.
			for (int index : share) {
				results[index] = takeOne(caller, municipalityId, pushes.get(index));
			}
		}
	}

	private PushResult takeOne(Caller caller, String municipalityId, DecisionPush push) {
		try {
			return taken(this.decisions.push(caller, municipalityId, push));
		}
		catch (Refused ex) {
			return new PushResult.NotTaken(ex);
		}
		catch (RuntimeException ex) {
			if (Outages.isOutage(ex)) {
				throw ex;
			}
			LOG.error("Decision {} of an import failed unexpectedly: {}", push.decisionId(), Faults.describe(ex));
			return new PushResult.Failed();
		}
	}

	private static PushResult taken(PushDecision.Pushed pushed) {
		return new PushResult.Taken(pushed.decision().clientId(), pushed.outcome());
	}

	private static void await(List<Future<?>> running) {
		RuntimeException failure = null;
		for (Future<?> share : running) {
			try {
				share.get();
			}
			catch (ExecutionException ex) {
				failure = (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while decisions were taken", ex);
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

}
