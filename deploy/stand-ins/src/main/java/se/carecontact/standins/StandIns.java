package se.carecontact.standins;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import se.carecontact.standins.lifecare.Lifecare;
import se.carecontact.standins.partner.Partner;
import se.carecontact.standins.partner.PartnerSettings;
import se.carecontact.standins.prator.Prator;
import se.carecontact.standins.primarycare.PrimaryCare;

/**
 * The three stand-ins, running together.
 *
 * @param lifecare the Lifecare-like system
 * @param prator the Prator-like system
 * @param primaryCare the region's FHIR server
 */
public record StandIns(Partner lifecare, Partner prator, Partner primaryCare) implements AutoCloseable {

	/**
	 * Starts all three, or none.
	 * @param settings how they run
	 * @return the three
	 * @throws java.io.UncheckedIOException if a port is taken, naming it
	 */
	public static StandIns start(StandInsSettings settings) {
		Partner lifecare = Lifecare.start(partner(settings, "lifecare", settings.lifecarePort()),
				settings.lifecareDomain(), settings.lifecareKey());
		try {
			Partner prator = Prator.start(partner(settings, "prator", settings.pratorPort()));
			try {
				return new StandIns(lifecare, prator, PrimaryCare
					.start(partner(settings, "primary-care", settings.primaryCarePort()), settings.primaryCareToken()));
			}
			catch (RuntimeException ex) {
				prator.close();
				throw ex;
			}
		}
		catch (RuntimeException ex) {
			lifecare.close();
			throw ex;
		}
	}

	private static PartnerSettings partner(StandInsSettings settings, String name, int port) {
		Map<String, String> all = Map.of("Lifecare", "http://localhost:" + settings.lifecarePort(), "Prator",
				"http://localhost:" + settings.pratorPort(), "Primärvården",
				"http://localhost:" + settings.primaryCarePort());
		Map<String, String> others = all.entrySet()
			.stream()
			.filter((other) -> !other.getValue().endsWith(":" + port))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return new PartnerSettings(settings.host(), port, settings.dataFolder().resolve(name), Clock.systemUTC(),
				others);
	}

	/**
	 * Runs the three until the process is told to stop. Prints one line when all answer.
	 * @param arguments none
	 * @throws InterruptedException if interrupted
	 */
	public static void main(String[] arguments) throws InterruptedException {
		StandInsSettings settings = StandInsSettings.from(System.getenv());
		CountDownLatch stopped = new CountDownLatch(1);
		StandIns standIns = start(settings);
		Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
			standIns.close();
			stopped.countDown();
		}));
		System.out.printf("Stand-ins ready: Lifecare %s, Prator %s, primary care %s; data in %s%n",
				standIns.lifecare().url(), standIns.prator().url(), standIns.primaryCare().url(),
				settings.dataFolder().toAbsolutePath());
		stopped.await();
	}

	@Override
	public void close() {
		this.lifecare.close();
		this.prator.close();
		this.primaryCare.close();
	}

}
