package se.carecontact.benchmark;

import java.io.IOException;
import java.sql.SQLException;

import se.carecontact.benchmark.figure.Outcome;
import se.carecontact.benchmark.stage.BenchmarkRefusal;
import se.carecontact.benchmark.stage.Stage;

/**
 * Something that is measured.
 */
public interface Benchmark {

	/** As the command line calls it. */
	String name();

	/** What it measures, in a line. */
	String about();

	/**
	 * Measures. A missed goal is an outcome like any other.
	 * @param stage started, with nothing of another benchmark running
	 * @param quick whether with small sizes, to see that it works at all
	 * @throws BenchmarkRefusal where what is measured does not work
	 */
	Outcome run(Stage stage, boolean quick) throws IOException, SQLException, InterruptedException;

}
