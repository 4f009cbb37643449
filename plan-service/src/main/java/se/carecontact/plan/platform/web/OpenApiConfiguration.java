package se.carecontact.plan.platform.web;

import java.util.List;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.plan.platform.Violation;

/** What the API's description says of the service as a whole. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	OpenAPI description() {
		SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP)
			.scheme("bearer")
			.bearerFormat("JWT");
		return new OpenAPI()
			.info(new Info().title("plan-service")
				.version("1")
				.description("Implementation plans (genomförandeplaner). Errors are application/problem+json with a "
						+ "code and violations.")
				.license(new License().name("Apache-2.0")))
			// Not the address of whoever asks: the description is the same everywhere.
			.servers(List.of(new Server().url("/")))
			.components(new Components().addSecuritySchemes("bearer", bearer))
			.addSecurityItem(new SecurityRequirement().addList("bearer"));
	}

	/**
	 * What holds for each address alike: errors look one way, and a POST may be repeated
	 * with a key.
	 */
	@Bean
	OpenApiCustomizer whatHoldsForAll() {
		return (description) -> {
			ModelConverters.getInstance(true).read(ProblemBody.class).forEach(description.getComponents()::addSchemas);
			description.getPaths().values().forEach((path) -> {
				path.readOperations().forEach(OpenApiConfiguration::describeErrors);
				if (path.getPost() != null) {
					path.getPost().addParametersItem(idempotencyKey());
				}
			});
		};
	}

	private static void describeErrors(Operation operation) {
		Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
		operation.getResponses()
			.addApiResponse("default", new ApiResponse().description("Refused; nothing has changed")
				.content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem))));
	}

	/** Reading another's client asks for a reason. */
	@Bean
	OpenApiCustomizer whoReadsAnothersClientSaysWhy() {
		return (description) -> description.getPaths().values().forEach((path) -> {
			if (path.getGet() != null) {
				path.getGet()
					.addParametersItem(new HeaderParameter().name("X-Access-Reason")
						.required(false)
						.description("Why, in percent-encoded UTF-8; required of a contact who is not this client's")
						.schema(new StringSchema()));
			}
		});
	}

	private static Parameter idempotencyKey() {
		return new HeaderParameter().name("Idempotency-Key")
			.required(false)
			.description("The same key again gets the first answer again")
			.schema(new StringSchema().maxLength(100));
	}

	/** An error as it is described; {@link Problems} makes them. */
	@io.swagger.v3.oas.annotations.media.Schema(name = "Problem")
	record ProblemBody(String type, String title, int status, String detail, String instance, String code,
			List<Violation> violations) {
	}

}
