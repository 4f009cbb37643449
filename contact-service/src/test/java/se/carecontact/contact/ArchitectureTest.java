package se.carecontact.contact;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import se.carecontact.contact.platform.security.Allowed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("se.carecontact.contact");

	/** A feature's domain stands at its root; technology stands one level down. */
	private static final DescribedPredicate<JavaClass> AT_A_FEATURES_ROOT = DescribedPredicate.describe(
			"at a feature's root",
			(type) -> type.getPackageName().matches("se\\.carecontact\\.contact\\.[a-z]+")
					&& !type.getPackageName().matches(".*\\.(platform|clientcard)")
					&& !type.getSimpleName().equals("package-info"));

	@Test
	void features_depend_on_each_other_only_through_what_they_expose_and_never_in_circles() {
		ApplicationModules.of(ContactServiceApplication.class).verify();
	}

	@Test
	void the_domain_knows_no_framework() {
		noClasses().that(AT_A_FEATURES_ROOT)
			.and()
			.areNotAnnotatedWith(Service.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "tools.jackson..", "com.fasterxml..", "jakarta..",
					"org.apache..", "se.carecontact.events..", "se.carecontact.outbox..", "java.sql..")
			.check(CLASSES);
	}

	@Test
	void use_cases_know_of_spring_only_transactions_and_that_they_are_services() {
		noClasses().that(AT_A_FEATURES_ROOT)
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("technology", (type) -> type.getPackageName()
				.matches(
						"(org\\.springframework\\.(?!stereotype|transaction\\.annotation).*|tools\\.jackson.*|jakarta.*|"
								+ "org\\.apache.*|se\\.carecontact\\.(events|outbox).*|java\\.sql.*)")))
			.check(CLASSES);
	}

	@Test
	void a_features_web_never_reaches_into_persistence_or_messaging() {
		noClasses().that()
			.resideInAPackage("..web..")
			.and()
			.resideOutsideOfPackage("..platform..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..persistence..", "..messaging..")
			.because("a controller asks a use case")
			.check(CLASSES);
	}

	@Test
	void every_handler_says_which_roles_may_call_it() {
		methods().that()
			.areAnnotatedWith(GetMapping.class)
			.or()
			.areAnnotatedWith(PutMapping.class)
			.or()
			.areAnnotatedWith(PostMapping.class)
			.or()
			.areAnnotatedWith(DeleteMapping.class)
			.should()
			.beAnnotatedWith(Allowed.class)
			.check(CLASSES);
	}

}
