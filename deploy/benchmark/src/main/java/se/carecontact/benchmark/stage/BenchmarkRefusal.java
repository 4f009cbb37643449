package se.carecontact.benchmark.stage;

import org.jspecify.annotations.Nullable;

/** Something that keeps a benchmark from being run to its end, told in a line. */
public class BenchmarkRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BenchmarkRefusal(String message) {
		super(message);
	}

	public BenchmarkRefusal(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
