package se.carecontact.standins.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/**
 * A running stand-in: its listener, its journal and its fault switch.
 * <p>
 * Calls take effect one at a time, so that the journal's order is the order of effects. A
 * call's state and journal entry are on disk before it is answered, state first: a crash
 * between the two shows as an effect without an entry, never the other way round.
 */
public final class Partner implements AutoCloseable {

	static {
		// Answers leave at once; otherwise Nagle's algorithm holds each for some 40 ms.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final HttpServer server;

	private final ExecutorService executor;

	private final PartnerKind kind;

	private final Journal journal;

	private final FaultSwitch faults;

	private Partner(HttpServer server, ExecutorService executor, PartnerKind kind, Journal journal,
			FaultSwitch faults) {
		this.server = server;
		this.executor = executor;
		this.kind = kind;
		this.journal = journal;
		this.faults = faults;
	}

	/**
	 * Starts listening.
	 * @param kind what partner it is
	 * @param settings where it runs
	 * @return the running partner
	 */
	public static Partner start(PartnerKind kind, PartnerSettings settings) {
		Journal journal = new Journal(settings.dataFolder().resolve("journal.jsonl"));
		FaultSwitch faults = new FaultSwitch();
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 200);
			ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
			Object turn = new Object();
			Operations operations = new Operations(kind, journal, faults, turn);
			Pages pages = new Pages(kind, journal, faults, settings.neighbours(), turn);
			server.createContext("/", new Entrance(settings.clock(), operations, pages));
			server.setExecutor(executor);
			server.start();
			return new Partner(server, executor, kind, journal, faults);
		}
		catch (IOException ex) {
			journal.close();
			throw new UncheckedIOException(kind.name() + " cannot listen on port " + settings.port(), ex);
		}
	}

	/**
	 * @return the port it listens on
	 */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * @return its address, without a slash at the end
	 */
	public String url() {
		return "http://localhost:" + port();
	}

	/**
	 * @return what has arrived
	 */
	public Journal journal() {
		return this.journal;
	}

	/**
	 * Makes it misbehave, or be well again, from the next call on; calls held up are let
	 * go.
	 * @param fault what goes wrong
	 */
	public void fault(Fault fault) {
		this.faults.set(fault);
	}

	/**
	 * @return the fault in force
	 */
	public Fault fault() {
		return this.faults.current();
	}

	@Override
	public void close() {
		this.faults.set(Fault.NONE);
		this.server.stop(0);
		this.executor.close();
		this.kind.state().close();
		this.journal.close();
	}

}
