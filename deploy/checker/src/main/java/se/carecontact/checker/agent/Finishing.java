package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** The partner has said yes, and it is not noted. */
final class Finishing {

	private Finishing() {
	}

	@Advice.OnMethodEnter
	static void onEnter(@Advice.Argument(2) Object outcome) {
		if (outcome.getClass().getName().endsWith("$Sent")) {
			Orders.reached("answered");
		}
	}

}
