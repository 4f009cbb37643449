package se.carecontact.integration.decisionfile;

/**
 * What came of a file's decisions so far.
 *
 * @param rowsRead rows, or lines of XML, read
 * @param decisions dealt with, in the file's order
 * @param created not known before
 * @param changed known, and changed
 * @param unchanged known already
 * @param refused without effect
 */
record FileTally(long rowsRead, long decisions, long created, long changed, long unchanged, long refused) {

	static final FileTally NONE = new FileTally(0, 0, 0, 0, 0, 0);

	FileTally with(DoorAnswer.Outcome outcome) {
		return new FileTally(this.rowsRead, this.decisions + 1,
				this.created + ((outcome == DoorAnswer.Outcome.CREATED) ? 1 : 0),
				this.changed + ((outcome == DoorAnswer.Outcome.CHANGED) ? 1 : 0),
				this.unchanged + ((outcome == DoorAnswer.Outcome.UNCHANGED) ? 1 : 0),
				this.refused + ((outcome == DoorAnswer.Outcome.REFUSED) ? 1 : 0));
	}

	FileTally withRows(long rows) {
		return new FileTally(rows, this.decisions, this.created, this.changed, this.unchanged, this.refused);
	}

}
