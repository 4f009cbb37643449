package se.carecontact.checker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import se.carecontact.checker.fault.FaultKind;
import se.carecontact.checker.fault.Faults;
import se.carecontact.checker.fault.Strike;
import se.carecontact.checker.load.Load;
import se.carecontact.checker.mutant.Mutant;
import se.carecontact.checker.promise.Aftermath;
import se.carecontact.checker.promise.Breaches;
import se.carecontact.checker.promise.Latencies;
import se.carecontact.checker.promise.Pressure;
import se.carecontact.checker.promise.Verdict;

/** What came of a check, as the last line tells it. */
final class Summary {

	private Summary() {
	}

	static Map<String, Object> of(Options options, Load load, Faults faults, Verdict verdict, Latencies latencies,
			Duration drained) {
		Breaches breaches = verdict.breaches();
		boolean held = breaches.all().isEmpty();
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("seed", options.seed());
		summary.put("minutes", options.minutes());
		summary.put("alone", options.alone());
		Mutant mutant = options.mutant();
		if (mutant != null) {
			summary.put("mutant", mutant.name());
			summary.put("brokeWhatItMust", breaches.count(Breaches.Kind.valueOf(mutant.breaks())) > 0);
		}
		summary.put("events", verdict.published().events().size());
		summary.put("deliveries", verdict.delivered().due());
		summary.put("deliveriesByChannel", verdict.delivered().deliveries());
		summary.put("faults", faults.counts());
		summary.put("requestsAskedAgain", load.unanswered());
		for (Breaches.Kind kind : Breaches.Kind.values()) {
			summary.put(kind.name().toLowerCase(Locale.ROOT), breaches.count(kind));
		}
		summary.put("refusalsJudged", verdict.delivered().refusalsJudged(faults.strikes()));
		summary.put("repeatedOnKafka", verdict.published().repeated());
		summary.put("repeatedOnTheWire", verdict.delivered().repeatsOnTheWire());
		summary.put("pressure", pressure(verdict.delivered().pressure()));
		summary.put("absenceP99Millis", latencies.p99(verdict.delivered()));
		summary.put("drainSeconds", drained.toSeconds());
		summary.put("aftermath", aftermath(faults.strikes(), verdict));
		summary.put("firstBreach", held ? null : breaches.all().getFirst());
		summary.put("held", held);
		return summary;
	}

	private static Map<String, Object> pressure(Map<String, Pressure> partners) {
		Map<String, Object> pressure = new LinkedHashMap<>();
		partners.forEach((partner, of) -> pressure.put(partner,
				Map.of("mostInASecond", of.mostInASecond(), "mostAtOnce", of.mostAtOnce())));
		return pressure;
	}

	private static List<Double> seconds(List<Duration> durations) {
		return durations.stream().map((each) -> Math.round(each.toMillis() / 100.0) / 10.0).toList();
	}

	private static Map<String, Object> aftermath(List<Strike> strikes, Verdict verdict) {
		Map<String, Object> aftermaths = new LinkedHashMap<>();
		for (FaultKind kind : FaultKind.values()) {
			List<Strike> own = strikes.stream().filter((strike) -> strike.kind() == kind).toList();
			if (!own.isEmpty()) {
				Aftermath aftermath = verdict.delivered().aftermath(own);
				Map<String, Object> told = new LinkedHashMap<>();
				told.put("struck", own.size());
				told.put("deliveries", aftermath.deliveries());
				told.put("lost", aftermath.lost());
				told.put("doubled", aftermath.doubled());
				told.put("recoverySeconds", seconds(aftermath.recoveries()));
				told.put("slowestSeconds", seconds(aftermath.slowest()));
				aftermaths.put(kind.toString(), told);
			}
		}
		return aftermaths;
	}

}
