package org.lethe.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Who may see whom, beyond what Maven's modules already forbid. */
@AnalyzeClasses(packages = "org.lethe", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyLawTest {
    private static final String[] PURE = {
        "org.lethe.rules..", "org.lethe.evidence..", "org.lethe.reports..", "org.lethe.sql.."
    };
    private static final Set<String> STATEMENTS = Set.of(
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.CallableStatement",
            "java.sql.ResultSet",
            "java.sql.DriverManager");
    private static final String[] MAY_SPEAK_JDBC = {
        "org.lethe.readers..",
        "org.lethe.writers..",
        "org.lethe.database..",
        "org.lethe.sample..",
        "org.lethe.bench..",
        "org.lethe.testing.."
    };

    @ArchTest
    static final ArchRule pure_modules_know_neither_spring_nor_a_database = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "org.flywaydb..",
                    "com.zaxxer..");

    @ArchTest
    static final ArchRule pure_modules_see_only_what_the_build_file_says = classes()
            .that()
            .resideInAnyPackage("org.lethe.rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.lethe.rules..", "java..", "javax..", "org.snakeyaml..", "org.jspecify..");

    @ArchTest
    static final ArchRule readers_never_see_writers = noClasses()
            .that()
            .resideInAPackage("org.lethe.readers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lethe.writers..", "org.lethe.evidence..", "org.lethe.jobs..", "org.lethe.app..");

    @ArchTest
    static final ArchRule writers_never_see_readers = noClasses()
            .that()
            .resideInAPackage("org.lethe.writers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lethe.readers..", "org.lethe.jobs..", "org.lethe.app..");

    @ArchTest
    static final ArchRule the_sample_never_sees_the_rules_it_is_the_oracle_for = noClasses()
            .that()
            .resideInAPackage("org.lethe.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lethe.rules..", "org.lethe.readers..", "org.lethe.writers..", "org.lethe.jobs..");

    @ArchTest
    static final ArchRule nobody_depends_on_the_program = noClasses()
            .that()
            .resideOutsideOfPackage("org.lethe.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lethe.app..");

    @ArchTest
    static final ArchRule only_readers_writers_database_sample_and_benchmarks_execute_sql = noClasses()
            .that()
            .resideOutsideOfPackages(MAY_SPEAK_JDBC)
            .should()
            .dependOnClassesThat(describe(
                    "execute statements",
                    type -> type.getPackageName().startsWith("org.springframework.jdbc.core")
                            || STATEMENTS.contains(type.getName())));

    @ArchTest
    static final ArchRule packages_do_not_import_each_other =
            slices().matching("org.lethe.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_program_has_a_main = methods()
            .that()
            .haveName("main")
            .and()
            .areStatic()
            .and()
            .haveRawParameterTypes(String[].class)
            .should()
            .beDeclaredIn("org.lethe.app.Lethe");

    @ArchTest
    static final ArchRule time_is_an_argument = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.lethe.app.time.SystemClock")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now", ZoneId.class)
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    if (!marked) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " is in a package without a @NullMarked package-info"));
                    }
                }
            });

    @ArchTest
    static final ArchRule nothing_is_called_after_what_it_is_not =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)$");
}
