package se.carecontact.benchmark.delivery;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import se.carecontact.benchmark.stage.Api;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Routes;
import se.carecontact.benchmark.stage.Service;
import se.carecontact.benchmark.stage.Stage;
import se.carecontact.standins.StandIns;
import se.carecontact.standins.StandInsSettings;

/**
 * Contact-service and integration-routes as they ship, one each, with the stand-ins as
 * partners in this process. Their journals are on disk before a call is answered.
 *
 * @param stage what it stands on
 * @param standIns the partners
 * @param contacts contact-service
 * @param routes integration-routes
 */
record Town(Stage stage, StandIns standIns, Service contacts, Service routes) implements AutoCloseable {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	static Town start(Stage stage, String name) throws SQLException, InterruptedException {
		keepCommitTimes(stage);
		StandIns standIns = StandIns.start(new StandInsSettings("localhost", stage.freshFolder(name + "-stand-ins"), 0,
				0, 0, Routes.LIFECARE_DOMAIN, Routes.LIFECARE_KEY, Routes.PRIMARY_CARE_TOKEN));
		Service contacts = stage.contactService(name + "-contact", Map.of());
		Service routes = Routes.beside(stage, name + "-routes", contacts.address().toString(),
				Map.of("LIFECARE", standIns.lifecare().url() + "/WE.EC.Integration.Host", "PRATOR",
						standIns.prator().url() + "/prator/api/v1", "PRIMARY_CARE",
						standIns.primaryCare().url() + "/fhir"),
				Map.of());
		return new Town(stage, standIns, contacts, routes);
	}

	/** So that it can be told to the microsecond when something was committed. */
	private static void keepCommitTimes(Stage stage) throws SQLException {
		try (Connection connection = stage.connectToServer(); Statement sql = connection.createStatement()) {
			sql.execute("alter system set track_commit_timestamp = on");
		}
		stage.postgres().stop();
		stage.postgres().start();
	}

	/** Sets a partner's pace through the operator's door, and waits until it is kept. */
	void press(String partner, int perSecond, int atOnce) throws IOException, InterruptedException {
		String path = "/partners/" + partner + "/limits";
		try (Api operator = operator()) {
			String etag = operator.ask(path).etag();
			operator.send("PUT", path, """
					{"requestsPerSecond": %d, "concurrency": %d, "breakerWindow": 6, "failureShare": 50,
					 "firstProbe": "PT1S", "longestProbe": "PT15S"}""".formatted(perSecond, atOnce),
					Map.of("If-Match", etag));
			await("limits in force",
					() -> operator.ask(path)
						.body()
						.matches("(?s).*\"inForce\":\\{\"requestsPerSecond\":" + perSecond + ",.*"));
		}
	}

	Api operator() {
		return this.stage.api(this.routes, "operator", Map.of("roles", List.of("operator")));
	}

	/** One number of a service's database. */
	static long count(Service service, String query) throws SQLException {
		try (Connection connection = service.connect();
				Statement sql = connection.createStatement();
				ResultSet found = sql.executeQuery(query)) {
			found.next();
			return found.getLong(1);
		}
	}

	/** Waits for something. */
	static void await(String what, Condition condition) throws InterruptedException {
		long until = System.nanoTime() + LONGEST.toNanos();
		try {
			while (!condition.holds()) {
				if (System.nanoTime() > until) {
					throw new BenchmarkRefusal("Waited " + LONGEST + " for: " + what);
				}
				Thread.sleep(200);
			}
		}
		catch (IOException | SQLException ex) {
			throw new BenchmarkRefusal("It can't be told whether there are " + what + ": " + ex, ex);
		}
	}

	@Override
	public void close() {
		this.stage.end(this.routes);
		this.stage.end(this.contacts);
		this.standIns.close();
	}

	/** Something that may hold. */
	interface Condition {

		boolean holds() throws IOException, SQLException, InterruptedException;

	}

}
