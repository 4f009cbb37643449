package se.carecontact.contact.platform.web;

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
 * In the API's description a record's component is required unless it is
 * {@code @Nullable}: what NullAway checks, callers see.
 */
@Component
class RequiredComponents implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		JavaType javaType = Json.mapper().constructType(type.getType());
		if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
			Schema<?> model = modelOf(schema, context);
			Arrays.stream(javaType.getRawClass().getRecordComponents())
				.filter((component) -> !mayBeNull(component))
				.map(RecordComponent::getName)
				.filter((name) -> model.getProperties() != null && model.getProperties().containsKey(name))
				.filter((name) -> model.getRequired() == null || !model.getRequired().contains(name))
				.forEach(model::addRequiredItem);
		}
		return schema;
	}

	private static Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
		String reference = schema.get$ref();
		Schema<?> model = (reference != null)
				? context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)) : null;
		return (model != null) ? model : schema;
	}

	private static boolean mayBeNull(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

}
