package org.lethe.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lethe.rules.retention.Cluster.OnErase.BLOCK;
import static org.lethe.rules.retention.Cluster.OnErase.CASCADE;
import static org.lethe.rules.retention.Cluster.OnErase.SEVER;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterOrderTest {

    @Test
    void those_that_refer_come_before_those_referred_to() {
        Cluster customer = cluster("customer", reference("contract", BLOCK), reference("login", SEVER));
        Cluster contract = cluster("contract", reference("mandate", CASCADE));

        assertThat(order(customer, contract, cluster("mandate"), cluster("login")))
                .containsExactly("mandate", "contract", "login", "customer");
    }

    @Test
    void otherwise_the_order_of_the_file_stays() {
        assertThat(order(cluster("c"), cluster("a"), cluster("b"))).containsExactly("c", "a", "b");
    }

    @Test
    void a_member_counts_as_its_cluster() {
        Cluster address = cluster("address", reference("customer_address", BLOCK));
        Cluster customer = withMember(cluster("customer"), "customer_address");

        assertThat(order(address, customer)).containsExactly("customer", "address");
    }

    @Test
    void a_reference_to_itself_and_one_from_outside_the_policy_change_nothing() {
        assertThat(order(cluster("a", reference("a", CASCADE), reference("elsewhere", BLOCK)), cluster("b")))
                .containsExactly("a", "b");
    }

    @Test
    void severing_gives_way_where_it_contradicts_blocking() {
        Cluster a = cluster("a", reference("b", SEVER));
        Cluster b = cluster("b", reference("a", BLOCK));

        assertThat(order(a, b)).containsExactly("a", "b");
        assertThat(order(b, a)).containsExactly("a", "b");
    }

    @Test
    void a_circle_of_blocking_is_refused_and_named() {
        Cluster a = cluster("a", reference("b", BLOCK));
        Cluster b = cluster("b", reference("c", CASCADE));
        Cluster c = cluster("c", reference("a", BLOCK));

        assertThatThrownBy(() -> ClusterOrder.childrenFirst(List.of(cluster("free"), a, b, c)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a → b → c → a");
    }

    @Test
    void what_only_hangs_on_a_circle_is_not_part_of_it() {
        Cluster outside = cluster("outside", reference("a", BLOCK));
        Cluster a = cluster("a", reference("b", BLOCK));
        Cluster b = cluster("b", reference("a", BLOCK));

        assertThatThrownBy(() -> ClusterOrder.childrenFirst(List.of(outside, a, b)))
                .hasMessageEndingWith("circle: a → b → a");
    }

    private static List<String> order(Cluster... clusters) {
        return ClusterOrder.childrenFirst(List.of(clusters)).stream()
                .map(Cluster::name)
                .toList();
    }

    private static Cluster.Reference reference(String from, Cluster.OnErase decision) {
        return new Cluster.Reference(new TableName("s", from), List.of("parent_id"), decision);
    }

    private static Cluster cluster(String name, Cluster.Reference... references) {
        return cluster(name, List.of(), references);
    }

    private static Cluster withMember(Cluster cluster, String table) {
        return cluster(
                cluster.name(),
                List.of(new Cluster.Member(new TableName("s", table), "id", List.of("id"))),
                cluster.references().toArray(Cluster.Reference[]::new));
    }

    private static Cluster cluster(String name, List<Cluster.Member> members, Cluster.Reference... references) {
        return new Cluster(
                name,
                name,
                List.of(),
                new TableName("s", name),
                List.of("id"),
                "id",
                List.of("id"),
                members,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Stream.of(references).toList(),
                true,
                new Action.Erase(),
                false,
                null,
                0.01);
    }
}
