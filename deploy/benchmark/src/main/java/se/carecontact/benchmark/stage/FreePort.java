package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports below the range from which systems take those of outgoing connections. */
public final class FreePort {

	private FreePort() {
	}

	/** A port that nothing listens on now. */
	public static int find() {
		for (int attempt = 0; attempt < 200; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
			try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
				return free.getLocalPort();
			}
			catch (IOException ex) {
				// Taken: the next may be free.
				continue;
			}
		}
		throw new BenchmarkRefusal("No port is free between 15000 and 32000.");
	}

}
