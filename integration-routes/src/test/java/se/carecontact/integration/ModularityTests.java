package se.carecontact.integration;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may know whom. */
class ModularityTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("se.carecontact.integration");

	@Test
	void modules_know_each_others_front_doors_only_and_form_no_circle() {
		ApplicationModules.of(IntegrationRoutes.class).verify();
	}

	@Test
	void the_core_knows_no_flow() {
		noClasses().that()
			.resideInAnyPackage("..integration.delivery..", "..integration.feed..", "..integration.partner..",
					"..integration.identity..", "..integration.consent..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("..integration.lifecare..", "..integration.planner..", "..integration.qualitynurse..",
					"..integration.caremanager..", "..integration.prator..", "..integration.primarycare..",
					"..integration.facade..")
			.check(this.classes);
	}

	@Test
	void only_the_feed_knows_the_broker_and_it_knows_no_partner() {
		noClasses().that()
			.resideInAPackage("..integration.feed..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..integration.partner..")
			.check(this.classes);
		noClasses().that()
			.resideOutsideOfPackage("..integration.feed..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.kafka.clients..")
			.check(this.classes);
	}

	@Test
	void texts_and_what_the_ledger_holds_know_no_framework() {
		noClasses().that()
			.resideInAPackage("..integration.text..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.apache.camel..")
			.check(this.classes);
	}

}
