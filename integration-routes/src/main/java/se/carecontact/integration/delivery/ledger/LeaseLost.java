package se.carecontact.integration.delivery.ledger;

/** The key is no longer ours: another worker claimed it, or it was cancelled. */
public class LeaseLost extends RuntimeException {

	LeaseLost(Key key) {
		super("lease lost: " + key);
	}

}
