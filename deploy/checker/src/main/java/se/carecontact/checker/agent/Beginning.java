package se.carecontact.checker.agent;

import net.bytebuddy.asm.Advice;

/** A delivery is claimed, and its attempt not noted. */
final class Beginning {

	private Beginning() {
	}

	@Advice.OnMethodEnter
	static void onEnter(@Advice.Argument(0) Object lease) {
		Orders.reached("beginning", lease);
	}

}
