package org.lethe.rules.retention.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor completes and what the reader reads are the same language. */
class PolicySchemaTest {

    private static final Path POLICIES = Path.of("..", "policies");
    private static final Path SCHEMA = POLICIES.resolve("lethe-policy.schema.json");

    @ParameterizedTest
    @EnumSource(Keys.class)
    void the_schema_knows_the_keys_that_the_reader_knows(Keys keys) throws IOException {
        JsonNode shape = JsonMapper.shared().readTree(Files.readString(SCHEMA)).at(pointer(keys));

        assertThat(shape.at("/properties").propertyNames()).containsExactlyInAnyOrderElementsOf(keys.all());
        assertThat(shape.at("/additionalProperties").asBoolean(true)).isFalse();
        if (keys != Keys.HOLD_KEYS) { // which are required one by one, with a fault of their own
            assertThat(shape.at("/required").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(keys.required());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_policy_is_good_to_the_reader_and_to_the_schema(Path policy) throws IOException {
        String text = Files.readString(policy);

        assertThat(PolicyFile.read(policy)).as("%s", PolicyFile.read(policy)).isInstanceOf(PolicyResult.Good.class);
        assertThat(schema().validate(text, InputFormat.YAML)).isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=" + SCHEMA.getFileName());
    }

    @Test
    void the_schema_accepts_the_good_policy_of_the_tests() {
        assertThat(schema().validate(PolicyText.good().text(), InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void the_schema_finds_what_an_editor_should_underline() {
        List<PolicyText> faulty = List.of(
                PolicyText.good().with("    tombstone: true", "    tombstnoe: true"),
                PolicyText.good().with("period: P28D", "period: 28 days"),
                PolicyText.good().with("source: notice", "source: notize"),
                PolicyText.good().with("        article: Tax Code art. 1\n", ""),
                PolicyText.good().with("      case: row.picture_id\n", ""),
                PolicyText.good().with("reader_id: block", "reader_id: blok"));

        assertThat(faulty)
                .allSatisfy(text -> assertThat(schema().validate(text.text(), InputFormat.YAML))
                        .isNotEmpty());
    }

    @Test
    void the_language_reference_names_every_key_and_every_fault() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "policy-language.md"));
        Stream<String> keys = Stream.of(Keys.values()).flatMap(shape -> shape.all().stream());
        Stream<String> faults = Stream.of(Fault.values()).map(Fault::word);

        assertThat(Stream.concat(keys, faults))
                .allSatisfy(word -> assertThat(reference)
                        .containsAnyOf("`" + word + "`", "\n  " + word + ":", " " + word + ":", "{ " + word + ":"));
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(POLICIES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(SCHEMA));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String pointer(Keys keys) {
        return switch (keys) {
            case POLICY -> "";
            case SANE_DATES -> "/properties/sane-dates";
            case CAP -> "/$defs/cap";
            case CLUSTER -> "/$defs/cluster";
            case MEMBER -> "/$defs/member";
            case PURPOSE -> "/$defs/purpose";
            case SUSPENSION -> "/$defs/suspension";
            case HOLD_KEYS -> "/$defs/hold-keys";
            case HOLD_PATH -> "/$defs/hold-path/anyOf/1";
            case ACTION -> "/$defs/action";
            case ANONYMISE -> "/$defs/anonymise";
            case KEEPS -> "/$defs/keeps";
            case NOT_PERSONAL -> "/$defs/not-personal";
        };
    }
}
