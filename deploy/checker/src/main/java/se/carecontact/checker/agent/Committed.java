package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** A transaction with an event is committed, and nobody has been told. */
final class Committed {

	private Committed() {
	}

	@Advice.OnMethodEnter
	static void onEnter() {
		Orders.reached("committed");
	}

}
