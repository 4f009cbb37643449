package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** A record has come and is not kept; or kept, and its offset not committed. */
final class Ingesting {

	private Ingesting() {
	}

	@Advice.OnMethodEnter
	static void onEnter() {
		Orders.reached("taking");
	}

	@Advice.OnMethodExit
	static void onExit() {
		Orders.reached("taken");
	}

}
