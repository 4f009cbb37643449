package se.carecontact.integration.delivery.web;

/** No delivery has this id. */
class NoSuchDelivery extends RuntimeException {

	NoSuchDelivery(long id) {
		super("No delivery has the id " + id + ".");
	}

}
