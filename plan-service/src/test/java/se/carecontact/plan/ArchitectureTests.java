package se.carecontact.plan;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The boundaries that the package descriptions promise. */
class ArchitectureTests {

	private static final String ROOT = "se.carecontact.plan.";

	private static final String[] DOMAIN = { ROOT + "policy", ROOT + "homecare", ROOT + "implementationplan",
			ROOT + "access", ROOT + "platform" };

	private static JavaClasses service;

	@BeforeAll
	static void read() {
		service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("se.carecontact.plan");
	}

	@Test
	void the_domain_knows_no_framework() {
		check(classes().that()
			.resideInAnyPackage(DOMAIN)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(with(DOMAIN, "java..", "org.jspecify..")));
	}

	@Test
	void features_form_no_circle() {
		check(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
	}

	@Test
	void what_lies_below_a_feature_is_its_own_affair() {
		for (String feature : new String[] { "policy", "homecare", "implementationplan", "access" }) {
			check(noClasses().that()
				.resideOutsideOfPackage(ROOT + feature + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(ROOT + feature + ".(*)..")
				.because("web, persistence, messaging and config are reached through the feature's root"));
		}
	}

	@Test
	void nothing_but_the_intake_reads_contact_services_events() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + "intake..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("se.carecontact.events.contact.."));
	}

	@Test
	void no_feature_depends_on_the_intake() {
		check(noClasses().that()
			.resideOutsideOfPackage(ROOT + "intake..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + "intake.."));
	}

	@Test
	void this_service_can_not_hold_a_clients_identity() {
		check(noClasses().should().dependOnClassesThat().resideInAPackage("se.carecontact.events.client.."));
	}

	private static void check(ArchRule rule) {
		rule.check(service);
	}

	private static String[] with(String[] first, String... more) {
		String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
		System.arraycopy(more, 0, all, first.length, more.length);
		return all;
	}

}
