package se.carecontact.benchmark.stage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes, by the system's own {@code kill}. */
public final class Signals {

	private Signals() {
	}

	/**
	 * Sends a signal.
	 * @param signal its name, such as {@code STOP}
	 * @param pid to which process
	 * @throws BenchmarkRefusal if there is no such process
	 */
	public static void send(String signal, long pid) throws InterruptedException {
		try {
			int code = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid).inheritIO().start().waitFor();
			if (code != 0) {
				throw new BenchmarkRefusal("Process " + pid + " takes no signal " + signal + ".");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
