package se.carecontact.contact.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.carecontact.contact.identity.IdentityNumber;
import se.carecontact.contact.platform.Violation;

/**
 * What the API's description says beside the addresses: who it is for, the token, and the
 * one error body.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String PROBLEM = "Problem";

	static {
		SpringDocUtils.getConfig()
			.replaceWithSchema(IdentityNumber.class, new StringSchema()
				.description("Personnummer, samordningsnummer or reserve number; 10 or 12 digits, - or + allowed"));
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("contact-service")
				.version("1")
				.description("Home-care decisions, clients, their named contacts, and what the contacts report.")
				.license(new License().name("Apache-2.0")))
			.addSecurityItem(new SecurityRequirement().addList("bearer"))
			.components(new Components().addSecuritySchemes("bearer",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")));
	}

	@Bean
	OpenApiCustomizer everyErrorIsAProblem() {
		Content content = new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		return (api) -> {
			// Only here: springdoc drops what nothing refers to before this is called.
			api.getComponents().addSchemas(PROBLEM, problem()).addSchemas("Violation", violation());
			api.getPaths()
				.values()
				.stream()
				.flatMap((path) -> path.readOperations().stream())
				.forEach((operation) -> operation.getResponses()
					.addApiResponse("default", new ApiResponse().description("Refused or failed").content(content)));
		};
	}

	@Bean
	OpenApiCustomizer whoReadsAnothersClientSaysWhy() {
		return (api) -> api.getPaths().forEach((path, operations) -> {
			if (path.contains("/clients/{clientId}") && operations.getGet() != null) {
				operations.getGet()
					.addParametersItem(new HeaderParameter().name("X-Access-Reason")
						.required(false)
						.description("Why, in percent-encoded UTF-8; required of a contact who is not this client's")
						.schema(new StringSchema()));
			}
		});
	}

	private static Schema<?> problem() {
		return new Schema<>().type("object")
			.description("RFC 9457, with a stable code and every violation")
			.addProperty("type", new StringSchema().description("urn:care-contact:problem:<code>"))
			.addProperty("title", new StringSchema())
			.addProperty("status", new Schema<>().type("integer"))
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema().description("urn:uuid:<request id>"))
			.addProperty("code", new StringSchema())
			.addProperty("violations",
					new Schema<>().type("array").items(new Schema<>().$ref("#/components/schemas/Violation")));
	}

	/** See {@link Violation}. */
	private static Schema<?> violation() {
		return new Schema<>().type("object")
			.addProperty("field", new StringSchema())
			.addProperty("rule", new StringSchema())
			.addProperty("message", new StringSchema());
	}

}
