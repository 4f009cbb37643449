package se.carecontact.integration.support;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How long tests wait for what must come: long, since machines can be busy. */
class Patience implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
		Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
		Awaitility.setDefaultPollDelay(Duration.ZERO);
	}

}
