package se.carecontact.integration.identity;

/** What is known of a client when something is to leave the suite. */
public sealed interface KnownClient {

	/** Who it is, and that nothing protects the person: data may leave. */
	record Open(ClientIdentity identity) implements KnownClient {

	}

	/** Protected, or not known to be unprotected: nothing leaves. */
	record Protected() implements KnownClient {

	}

	/** Erased by contact-service: there is nobody left to tell of. */
	record Erased() implements KnownClient {

	}

	/** Not heard of yet: wait. */
	record Unknown() implements KnownClient {

	}

	/** Heard of, but what was said can't be read: wait, for it may say "protected". */
	record Unreadable() implements KnownClient {

	}

}
