package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** A batch is read and not published; or published, and still in the outbox. */
final class Publishing {

	private Publishing() {
	}

	@Advice.OnMethodEnter
	static void onEnter() {
		Orders.reached("publishing");
	}

	@Advice.OnMethodExit
	static void onExit() {
		Orders.reached("published");
	}

}
