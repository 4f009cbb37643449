package se.carecontact.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import se.carecontact.local.stack.DataFolder;
import se.carecontact.local.stack.LocalStack;
import se.carecontact.local.stack.LogScan;
import se.carecontact.local.stack.Progress;
import se.carecontact.local.stack.StackRefusal;
import se.carecontact.local.story.Played;
import se.carecontact.local.story.Story;
import se.carecontact.local.story.StoryFault;
import se.carecontact.local.story.StoryPlayer;
import se.carecontact.local.story.StoryShelf;

/**
 * Starts the local stack, plays a story if asked to, and stops all of it when told to.
 * Exit codes: 0 as asked; 1 the stack can't start, or a story didn't hold; 2 the command
 * line can't be understood.
 */
public final class Launcher {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private static final String ALL = "all";

	private static final Duration LAST_LOOK = Duration.ofSeconds(2);

	private final Path root;

	private final PrintStream out;

	Launcher(Path root, PrintStream out) {
		this.root = root;
		this.out = out;
	}

	/**
	 * The command. {@code -Dcare.root} says where the repository is.
	 * @param arguments see usage.txt
	 */
	public static void main(String... arguments) {
		Path root = Path.of(System.getProperty("care.root", ".")).toAbsolutePath().normalize();
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		System.exit(new Launcher(root, out).run(arguments));
	}

	int run(String... arguments) {
		try {
			return run(Options.of(arguments));
		}
		catch (IllegalArgumentException ex) {
			this.out.println(ex.getMessage());
			this.out.println(Options.usage());
			return 2;
		}
		catch (StackRefusal | StoryFault ex) {
			this.out.println(ex.getMessage());
			return 1;
		}
		catch (IOException ex) {
			this.out.println("The stack can't be reached: " + ex.getMessage());
			return 1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
	}

	private int run(Options options) throws IOException, InterruptedException {
		StoryShelf shelf = new StoryShelf(this.root.resolve("deploy/local/stories"));
		if (options.help()) {
			this.out.println(Options.usage());
			return 0;
		}
		if (options.list()) {
			shelf.names().forEach((name) -> this.out.printf("%-28s %s%n", name, shelf.read(name).title()));
			return 0;
		}
		// Read before anything is started: a fault in a file is then known at once.
		List<Story> stories = stories(options.play(), shelf);
		Path folder = options.data();
		Path data = (folder != null) ? folder.toAbsolutePath().normalize() : this.root.resolve("deploy/local/data");
		try (DataFolder held = DataFolder.take(data)) {
			return run(options, stories, held);
		}
	}

	private static List<Story> stories(@Nullable String play, StoryShelf shelf) {
		if (play == null) {
			return List.of();
		}
		return (play.equals(ALL) ? shelf.names() : List.of(play.split(","))).stream().map(shelf::read).toList();
	}

	private int run(Options options, List<Story> stories, DataFolder data) throws IOException, InterruptedException {
		Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
		// The parts inside this process log to a file; said before the first of them asks
		// for a logger.
		System.setProperty("care.logs", data.folder("logs").toString());
		LoggerFactory.getILoggerFactory();
		Progress progress = new Progress(this.out, began.toEpochMilli());
		LocalStack stack = new LocalStack(this.root, data, progress, options.fresh());
		Thread stop = new Thread(stack::close, "stop");
		Runtime.getRuntime().addShutdownHook(stop);
		try {
			stack.start();
			new ReadyNote(this.out, stack, progress).tell();
			if (!options.measureIdle().isZero()) {
				new ReadyNote(this.out, stack, progress).tellIdle(options.measureIdle());
			}
			boolean held = stories.isEmpty() || play(stories, stack, data);
			if (!options.exit()) {
				this.out.println("\nThe stack runs until Ctrl-C.");
				stack.awaitClosed();
			}
			return held ? 0 : 1;
		}
		finally {
			stack.close();
		}
	}

	private boolean play(List<Story> stories, LocalStack stack, DataFolder data)
			throws IOException, InterruptedException {
		StoryPlayer player = new StoryPlayer(new StackStage(stack, data), Clock.systemUTC(), this.out, PATIENCE,
				LAST_LOOK);
		List<Played> played = new ArrayList<>();
		for (Story story : stories) {
			played.add(player.play(story));
		}
		if (stories.size() > 1) {
			new PlaysNote(this.out).tell(played);
		}
		boolean held = played.stream().allMatch(Played::held);
		List<String> findings = LogScan.findings(data.root());
		findings.forEach((finding) -> this.out.println("An identity number stands in " + finding));
		if (findings.isEmpty()) {
			this.out.println("No identity number stands in any log.");
		}
		return held && findings.isEmpty();
	}

}
