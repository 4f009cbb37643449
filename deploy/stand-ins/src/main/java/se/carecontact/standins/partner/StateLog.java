package se.carecontact.standins.partner;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The changes that make up a partner's state, in a file from which a restart rebuilds it.
 * Unlike the journal it holds what the partner itself would hold, identity numbers and
 * texts included.
 *
 * @param <C> the partner's changes
 */
public final class StateLog<C> implements AutoCloseable {

	private final AppendLog log;

	private final Consumer<C> state;

	/**
	 * Opens the file and replays what it holds.
	 * @param file where the changes are kept
	 * @param type how a change is read
	 * @param state what a change is applied to
	 */
	public StateLog(Path file, Class<C> type, Consumer<C> state) {
		this.log = AppendLog.open(file);
		this.state = state;
		for (int index = 0; index < this.log.size(); index++) {
			state.accept(Json.MAPPER.readValue(this.log.line(index), type));
		}
	}

	/**
	 * Writes the change and applies it. Durable once the call it belongs to is answered.
	 * @param change what changes
	 */
	public void apply(C change) {
		this.log.append(Json.MAPPER.writeValueAsString(change));
		this.state.accept(change);
	}

	void sync() {
		this.log.sync();
	}

	@Override
	public void close() {
		this.log.close();
	}

}
