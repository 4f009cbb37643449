package se.carecontact.integration.decisionfile;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Reads the decisions of one file, in memory of one decision. */
interface DecisionReader extends AutoCloseable {

	/**
	 * The next decision; null at the file's end.
	 * @throws FileUnreadable where the file as a whole can't be read
	 */
	@Nullable FileDecision next() throws FileUnreadable, IOException;

	/** Rows read so far, the CSV's heading included. */
	long rows();

	@Override
	void close() throws IOException;

}
