package se.carecontact.plan.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In the API's description, a record's component is required unless the code says it may
 * be null.
 */
@Component
class RequiredUnlessNullable implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		JavaType java = Json.mapper().constructType(type.getType());
		if (resolved != null && java.getRawClass().isRecord()) {
			Schema<?> model = context.getDefinedModels().getOrDefault(nameIn(resolved), resolved);
			Arrays.stream(java.getRawClass().getRecordComponents())
				.filter((component) -> !mayBeNull(component))
				.forEach((component) -> require(model, component.getName()));
		}
		return resolved;
	}

	private static void require(Schema<?> model, String field) {
		if (model.getRequired() == null || !model.getRequired().contains(field)) {
			model.addRequiredItem(field);
		}
	}

	private static boolean mayBeNull(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static String nameIn(Schema<?> schema) {
		String reference = schema.get$ref();
		return (reference != null) ? reference.substring(reference.lastIndexOf('/') + 1) : "";
	}

}
