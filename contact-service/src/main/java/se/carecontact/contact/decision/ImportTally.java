package se.carecontact.contact.decision;

/**
 * How many lines of an import had which outcome.
 *
 * @param read lines that were not empty
 * @param created decisions not known before
 * @param changed decisions changed
 * @param unchanged decisions known already
 * @param refused lines without effect
 */
public record ImportTally(long read, long created, long changed, long unchanged, long refused) {

	/** Nothing read yet. */
	public static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0);

	/** One more line with effect, or the same as known. */
	public ImportTally with(PushOutcome outcome) {
		return switch (outcome) {
			case CREATED ->
				new ImportTally(this.read + 1, this.created + 1, this.changed, this.unchanged, this.refused);
			case CHANGED ->
				new ImportTally(this.read + 1, this.created, this.changed + 1, this.unchanged, this.refused);
			case UNCHANGED ->
				new ImportTally(this.read + 1, this.created, this.changed, this.unchanged + 1, this.refused);
		};
	}

	/** One more line refused. */
	public ImportTally withRefused() {
		return new ImportTally(this.read + 1, this.created, this.changed, this.unchanged, this.refused + 1);
	}

}
