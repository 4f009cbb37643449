package se.carecontact.integration.partner;

import java.util.function.Supplier;

/**
 * The last step before a call to a partner leaves: {@link PartnerHttp} takes it when
 * nothing but the call itself is left to do. A call for which no such step was given does
 * not leave: none passes by the partner's gate.
 */
public final class BeforeCall {

	private static final ScopedValue<Runnable> STEP = ScopedValue.newInstance();

	private BeforeCall() {
	}

	/**
	 * Makes calls from this thread, each after that step.
	 * @param step may wait; what it throws keeps the call back, and is thrown by it
	 * @param calls makes any number of calls, none included
	 */
	public static <T> T take(Runnable step, Supplier<T> calls) {
		return ScopedValue.where(STEP, step).call(calls::get);
	}

	static void take() {
		STEP.orElseThrow(() -> new IllegalStateException("A call to a partner that no gate let through")).run();
	}

}
