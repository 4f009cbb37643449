package se.carecontact.contact.platform.web;

import java.time.Clock;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Days;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Strict JSON: what is not understood is refused and named, never guessed at or dropped.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapperBuilderCustomizer strictJson(Clock clock) {
		SimpleModule identityNumbers = new SimpleModule("identity-numbers")
			.addDeserializer(IdentityNumber.class, new IdentityNumberReader(clock))
			.addSerializer(IdentityNumber.class, new IdentityNumberMask());
		return (builder) -> builder.addModule(identityNumbers)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
	}

	/** Reads a number in any of its written forms. */
	private static final class IdentityNumberReader extends StdDeserializer<IdentityNumber> {

		private final transient Clock clock;

		IdentityNumberReader(Clock clock) {
			super(IdentityNumber.class);
			this.clock = clock;
		}

		@Override
		public IdentityNumber deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getValueAsString();
			return IdentityNumber.parse((text != null) ? text : "", Days.today(this.clock));
		}

	}

	/**
	 * No answer of this service holds an identity number; one that slips into an answer's
	 * type is masked.
	 */
	private static final class IdentityNumberMask extends StdSerializer<IdentityNumber> {

		IdentityNumberMask() {
			super(IdentityNumber.class);
		}

		@Override
		public void serialize(IdentityNumber value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.toString());
		}

	}

}
