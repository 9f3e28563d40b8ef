package io.nianlun;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import io.nianlun.shared.Problem;
import io.nianlun.workflow.Step;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the code promises as a whole. */
class ArchitectureTests {

    private static JavaClasses product;
    private static JavaClasses tests;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("io.nianlun");
        tests = new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("io.nianlun");
    }

    @Test
    void onlyWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.nianlun.workflow..")
                .should(dependOnClassesThat(resideInAPackage("org.camunda..")
                        .and(resideInAnyPackage("org.camunda.feel..").negate())))
                .check(product);
    }

    @Test
    void onlyOneClassKnowsTheFeelLibrary() {
        var users = product.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(on -> on.getTargetClass().getPackageName().startsWith("org.camunda.feel")))
                .map(one -> one.getName().replaceAll("\\$.*", ""))
                .distinct();

        assertThat(users)
                .allMatch(one -> one.startsWith("io.nianlun.evaluation."))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void onlyOnePackageKnowsTheInsideOfTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.nianlun.workflow.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.bpm..impl..")
                .check(product);
    }

    @Test
    void theEnginesOwnWebIsNotOnTheClassPath() {
        assertThat(List.of(
                        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                        "org.camunda.bpm.webapp.impl.AbstractCamundaServerBootstrap",
                        "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestInitializer",
                        "org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin",
                        "org.camunda.spin.plugin.impl.SpinProcessEnginePlugin"))
                .allSatisfy(name -> assertThat(
                                getClass().getClassLoader().getResource(name.replace('.', '/') + ".class"))
                        .isNull());
    }

    @Test
    void whatABeanNeedsStandsInItsConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(product);
    }

    @Test
    void stepsLeaveTransactionsToTheEngineTheyAreCalledBy() {
        methods()
                .that()
                .areAnnotatedWith(Step.class)
                .should()
                .bePublic()
                .andShould()
                .notBeAnnotatedWith("org.springframework.transaction.annotation.Transactional")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void everyRefusalIsNamedAfterItsCode() {
        classes()
                .that()
                .areAssignableTo(Problem.class)
                .should()
                .haveSimpleNameNotEndingWith("Exception")
                .check(product);
    }

    @Test
    void noTestSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(tests);
    }

    @Test
    void sharedStaysSmall() {
        var files = new HashSet<String>();
        product.that(resideInAPackage("io.nianlun.shared"))
                .forEach(one ->
                        one.getSource().ifPresent(source -> source.getFileName().ifPresent(files::add)));

        files.remove("package-info.java");

        assertThat(files).hasSizeLessThanOrEqualTo(10);
    }
}
