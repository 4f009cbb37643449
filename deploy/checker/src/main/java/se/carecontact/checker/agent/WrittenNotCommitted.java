package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** An event stands in the outbox, its transaction goes on. */
final class WrittenNotCommitted {

	private WrittenNotCommitted() {
	}

	@Advice.OnMethodExit
	static void onExit() {
		Orders.reached("written");
	}

}
