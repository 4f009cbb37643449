package se.carecontact.contact.decision.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import se.carecontact.contact.platform.web.Line;
import se.carecontact.contact.platform.web.LineReader;

/**
 * Cuts a body into rounds of lines: as many as have come, up to a bound. So a fast sender
 * gets large transactions, and a slow one an answer to each line.
 */
class ImportRounds {

	private static final int LINES_OF_A_ROUND = 200;

	private final LineReader body;

	private @Nullable IOException brokenOff;

	ImportRounds(LineReader body) {
		this.body = body;
	}

	/**
	 * The next lines; none at the body's end. Waits for the first of them only.
	 * @throws IOException where the body broke off, after every whole line before it has
	 * been given
	 */
	List<Line> next() throws IOException {
		if (this.brokenOff != null) {
			throw this.brokenOff;
		}
		List<Line> round = new ArrayList<>();
		for (Line line = this.body.next(); line != null; line = nextOf(round)) {
			round.add(line);
		}
		return round;
	}

	private @Nullable Line nextOf(List<Line> round) {
		try {
			return (round.size() < LINES_OF_A_ROUND && this.body.lineWaits()) ? this.body.next() : null;
		}
		catch (IOException ex) {
			this.brokenOff = ex;
			return null;
		}
	}

}
