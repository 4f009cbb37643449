package se.carecontact.checker.agent;

import java.time.Clock;

import net.bytebuddy.asm.Advice;

/** The service's clock is made. */
final class SetWrong {

	private SetWrong() {
	}

	@Advice.OnMethodExit
	static void onExit(@Advice.Return(readOnly = false) Clock clock) {
		clock = new WrongClock(clock);
	}

}
