package se.carecontact.contact.platform.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into rounds of lines: as many as have come, up to a bound. So a fast sender
 * gets large transactions, and a slow one an answer to each line.
 */
public final class LineRounds {

	private final LineReader body;

	private final int mostLines;

	private @Nullable IOException brokenOff;

	/**
	 * Rounds of a body.
	 * @param mostLines of one round
	 */
	public LineRounds(LineReader body, int mostLines) {
		this.body = body;
		this.mostLines = mostLines;
	}

	/**
	 * The next lines; none at the body's end. Waits for the first of them only.
	 * @throws IOException where the body broke off, after every whole line before it has
	 * been given
	 */
	public List<Line> next() throws IOException {
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
			return (round.size() < this.mostLines && this.body.lineWaits()) ? this.body.next() : null;
		}
		catch (IOException ex) {
			this.brokenOff = ex;
			return null;
		}
	}

}
