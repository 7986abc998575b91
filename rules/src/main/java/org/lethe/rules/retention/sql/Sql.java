package org.lethe.rules.retention.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of SQL with its parameters in order. Values are always parameters; text comes from the policy (whose author is
 * trusted like a programmer) or from this code.
 *
 * @param text SQL with one {@code ?} for each parameter
 * @param parameters values for the placeholders, in order
 */
public record Sql(String text, List<Object> parameters) {

    /** Never true: the empty disjunction. */
    public static final Sql FALSE = of("FALSE");

    /** Always true: the empty conjunction. */
    public static final Sql TRUE = of("TRUE");

    public Sql {
        parameters = List.copyOf(parameters);
    }

    /** Text of this code with its parameters. */
    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** An expression that the policy's author wrote, in parentheses; its question marks stay operators. */
    public static Sql expression(String written) {
        return new Sql("(" + QuestionMarks.escaped(written) + ")", List.of());
    }

    /** All of them; parameters in order. */
    public static Sql and(List<Sql> conditions) {
        return joined(conditions, " AND ", TRUE);
    }

    /** Any of them; parameters in order. */
    public static Sql or(List<Sql> conditions) {
        return joined(conditions, " OR ", FALSE);
    }

    /** Any of them. */
    public static Sql or(Sql... conditions) {
        return or(Arrays.asList(conditions));
    }

    /** All of them. */
    public static Sql and(Sql... conditions) {
        return and(Arrays.asList(conditions));
    }

    /** Pieces one after the other, separated; used for column lists and clauses. */
    public static Sql list(String separator, List<Sql> pieces) {
        List<Object> parameters = new ArrayList<>();
        pieces.forEach(piece -> parameters.addAll(piece.parameters));
        return new Sql(String.join(separator, pieces.stream().map(Sql::text).toList()), parameters);
    }

    /** This, then that. */
    public Sql then(Sql next) {
        return new Sql(
                text + next.text,
                Stream.concat(parameters.stream(), next.parameters.stream()).toList());
    }

    /** This, then text. */
    public Sql then(String next) {
        return new Sql(text + next, parameters);
    }

    /** Text before this. */
    public Sql after(String before) {
        return new Sql(before + text, parameters);
    }

    private static Sql joined(List<Sql> conditions, String word, Sql none) {
        return switch (conditions.size()) {
            case 0 -> none;
            case 1 -> conditions.getFirst();
            default -> list(word, conditions).after("(").then(")");
        };
    }
}
