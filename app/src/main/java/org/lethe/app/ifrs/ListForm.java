package org.lethe.app.ifrs;

import java.util.List;

/**
 * One list of the settings file, and what its lines become.
 *
 * @param list its key
 * @param name keys that together name what is set
 * @param value keys and the kinds that their values are stored as
 * @param required keys that every line has
 * @param pattern of the first value
 * @param hint how to write it
 */
record ListForm(String list, List<String> name, List<Value> value, List<String> required, String pattern, String hint) {

    /** A value under a key. */
    record Value(String key, String kind) {}

    private static final String PERCENT = "[0-9]{1,3}(\\.[0-9]{1,4})?";

    /** All lists but the entities. */
    static final List<ListForm> ALL = List.of(
            new ListForm(
                    "switches",
                    List.of("name"),
                    List.of(new Value("value", "switch")),
                    List.of("name", "value"),
                    ".+",
                    "write a value"),
            new ListForm(
                    "accounts",
                    List.of("role"),
                    List.of(
                            new Value("account", "account"),
                            new Value("group", "group-account"),
                            new Value("concept", "concept")),
                    List.of("role", "country", "account"),
                    "[0-9A-Za-z.]{1,20}",
                    "write an account number"),
            new ListForm(
                    "flows",
                    List.of("movement"),
                    List.of(new Value("code", "flow")),
                    List.of("movement", "code"),
                    "[A-Z][0-9]{2}",
                    "write a code such as F20"),
            new ListForm(
                    "vat",
                    List.of(),
                    List.of(new Value("rate", "vat")),
                    List.of("country", "rate"),
                    PERCENT,
                    "write percent, such as \"21\""),
            new ListForm(
                    "loss-rates",
                    List.of("customers", "bucket"),
                    List.of(new Value("rate", "loss-rate")),
                    List.of("bucket", "rate"),
                    PERCENT,
                    "write percent, such as \"0.3\""),
            new ListForm(
                    "methods",
                    List.of("product"),
                    List.of(new Value("method", "method")),
                    List.of("product", "method"),
                    "STRAIGHT_LINE_DAILY|CURVE:[a-z0-9-]+=([0-9.]+:[0-9.]+,)*1:1",
                    "write STRAIGHT_LINE_DAILY or CURVE:name=0.5:0.3,1:1"),
            new ListForm(
                    "prices",
                    List.of("product", "item"),
                    List.of(new Value("price", "ssp")),
                    List.of("product", "item", "price"),
                    "[0-9]{1,8}(\\.[0-9]{1,2})?",
                    "write EUR, such as \"8.00\""),
            new ListForm(
                    "agents",
                    List.of("product"),
                    List.of(new Value("commission", "agent")),
                    List.of("product", "commission"),
                    PERCENT,
                    "write percent of the price, such as \"15\""),
            months("trials", "trial"),
            months("free-months", "free-months"));

    private static ListForm months(String list, String kind) {
        return new ListForm(
                list,
                List.of("product"),
                List.of(new Value("months", kind)),
                List.of("product", "months"),
                "[1-9][0-9]?",
                "write a number of months, such as \"1\"");
    }

    /** Every key a line may have. */
    List<String> keys() {
        List<String> keys = new java.util.ArrayList<>(name);
        value.forEach(each -> keys.add(each.key()));
        keys.addAll(List.of("country", "from"));
        return keys.stream().distinct().toList();
    }
}
