package se.carecontact.checker.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * Puts advice on a few classes as they are loaded. All others it lets pass by their names
 * alone: a service loads tens of thousands, and a matcher of Byte Buddy's own would read
 * each.
 */
final class PointsInCode implements ClassFileTransformer {

	private final Map<String, AgentBuilder> advised = new HashMap<>();

	private final Map<String, ClassFileTransformer> transformers = new HashMap<>();

	/** Adds advice; all of it before the first class is loaded. */
	void add(String type, String method, Class<?> advice) {
		AgentBuilder builder = this.advised.getOrDefault(type, new AgentBuilder.Default().disableClassFormatChanges())
			.type(ElementMatchers.named(type))
			.transform((building, description, loader, module, domain) -> building
				.visit(Advice.to(advice).on(ElementMatchers.named(method))));
		this.advised.put(type, builder);
		this.transformers.put(type.replace('.', '/'), builder.makeRaw());
	}

	@Override
	public byte @Nullable [] transform(Module module, @Nullable ClassLoader loader, @Nullable String name,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] bytes)
			throws IllegalClassFormatException {
		ClassFileTransformer transformer = (name != null) ? this.transformers.get(name) : null;
		return (transformer != null) ? transformer.transform(module, loader, name, redefined, domain, bytes) : null;
	}

}
