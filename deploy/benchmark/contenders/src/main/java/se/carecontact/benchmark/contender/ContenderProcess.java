package se.carecontact.benchmark.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The program. It makes its tables and says {@code ready}; then it does what each line on
 * its standard input asks for: {@code start} sending; {@code load} with what is to be
 * written, answered by {@code loaded} when all is committed; {@code seen} with how many
 * events have come out at the other end, for loads that wait for them; {@code enough} to
 * end the load before its time. It ends with its input.
 */
public final class ContenderProcess {

	private final Contender contender;

	private final Settings settings;

	private final Backlog backlog = new Backlog();

	private ContenderProcess(Contender contender, Settings settings) {
		this.contender = contender;
		this.settings = settings;
	}

	/**
	 * The program.
	 * @param arguments see {@link Settings}
	 */
	public static void main(String... arguments) throws Exception {
		int code = 1;
		Settings settings = Settings.of(arguments);
		try (Contender contender = Contenders.of(settings)) {
			contender.prepare();
			say("ready");
			new ContenderProcess(contender, settings).obey();
			code = 0;
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		finally {
			// Peers leave threads behind that would keep the process.
			Runtime.getRuntime().halt(code);
		}
	}

	private void obey() throws Exception {
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] words = line.split(" ");
			switch (words[0]) {
				case "start" -> {
					this.contender.start();
					say("started");
				}
				case "seen" -> this.backlog.seen(Long.parseLong(words[1]));
				case "enough" -> this.backlog.enough();
				case "load" -> load(line.substring("load ".length()).split(" "));
				default -> throw new IOException("Not understood: " + line);
			}
		}
	}

	/** Beside the reading of lines, which tell what has come out. */
	private void load(String... words) {
		Map<String, String> named = Settings.named(words);
		Load load = Load.of(named, this.settings.keys());
		Thread.ofPlatform().name("load").start(() -> {
			try {
				say("loaded " + new Writers(this.contender, load, this.backlog).write());
			}
			catch (Exception ex) {
				ex.printStackTrace();
				Runtime.getRuntime().halt(1);
			}
		});
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}

}
