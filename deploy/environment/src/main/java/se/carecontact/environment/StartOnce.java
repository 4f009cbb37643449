package se.carecontact.environment;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A part that is made and started when first asked for, and never again by asking: a part
 * that did not start fails all who ask, at once and with the first reason.
 */
final class StartOnce<P extends Part> {

	private final Supplier<P> maker;

	private @Nullable P part;

	private @Nullable EnvironmentFailed failure;

	StartOnce(Supplier<P> maker) {
		this.maker = maker;
	}

	synchronized P get() {
		if (this.failure != null) {
			throw this.failure;
		}
		if (this.part == null) {
			this.part = this.maker.get();
			try {
				this.part.start();
			}
			catch (EnvironmentFailed ex) {
				this.failure = ex;
				throw ex;
			}
		}
		return this.part;
	}

	synchronized void stopIfMade() {
		if (this.part != null) {
			this.part.stop();
		}
	}

}
