package org.testimony.setup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclOperation;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.setup.ProjectFiles;
import org.testimony.setup.topics.FileTopics;
import org.testimony.setup.topics.TopicSettings;

/** Who may do what in Kafka, and who may speak to whom. */
class AccessTest {
    private final Manifests base = Manifests.base();
    private final List<TopicSettings> topics = FileTopics.read(ProjectFiles.at("deploy/topics.yaml"));

    AccessTest() throws IOException {}

    private List<AclRule> rules(String user) {
        KafkaUser found = base.one(KafkaUser.class, user);
        return ((KafkaUserAuthorizationSimple) found.getSpec().getAuthorization()).getAcls();
    }

    private Set<String> topicsThat(String user, AclOperation operation) {
        Set<String> names = new TreeSet<>();
        for (AclRule rule : rules(user)) {
            if (rule.getResource() instanceof AclRuleTopicResource topic
                    && rule.getOperations().contains(operation)) {
                names.add(topic.getName());
            }
        }
        // The topics of its own state.
        names.remove("classify-");
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "stats"})
    void shouldLetAServiceWriteAndReadWhatTheListSays(String user) {
        assertThat(topicsThat(user, AclOperation.WRITE))
                .containsExactlyInAnyOrderElementsOf(topics.stream()
                        .filter(topic -> topic.writers().contains(user))
                        .map(TopicSettings::name)
                        .toList());
        assertThat(topicsThat(user, AclOperation.READ))
                .containsExactlyInAnyOrderElementsOf(topics.stream()
                        .filter(topic -> topic.readers().contains(user))
                        .map(TopicSettings::name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "classify", "stats"})
    void shouldGiveNobodyEverything(String user) {
        assertThat(rules(user))
                .allSatisfy(rule -> assertThat(rule.getOperations())
                        .doesNotContain(AclOperation.ALL, AclOperation.ALTER, AclOperation.CLUSTERACTION));
        assertThat(base.one(KafkaUser.class, user).getSpec().getAuthentication().getType())
                .isEqualTo("scram-sha-512");
    }

    @Test
    void shouldDenyWhatNoPolicyAllows() {
        NetworkPolicy deny = base.one(NetworkPolicy.class, "deny-all");

        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getEgress()).isNullOrEmpty();
        assertThat(deny.getSpec().getIngress()).isNullOrEmpty();
    }

    @Test
    void shouldLetOnlyIngestReachTheWeb() {
        Map<String, String> door = base.one(NetworkPolicy.class, "web-clients")
                .getSpec()
                .getPodSelector()
                .getMatchLabels();

        base.pods()
                .forEach((pod, template) -> assertThat(
                                template.getMetadata().getLabels().entrySet().containsAll(door.entrySet()))
                        .as(pod)
                        .isEqualTo(pod.equals("ingest")));
        base.all(NetworkPolicy.class).stream()
                .filter(policy -> !policy.getMetadata().getName().equals("web-clients"))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .forEach(rule -> assertThat(rule.getTo()).noneMatch(peer -> peer.getIpBlock() != null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "127.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "::ffff:a00:1",
                "2002:a00:1::",
                "ff02::1",
                "64:ff9b::a00:1"
            })
    void shouldKeepTheWayToOurOwnNetworksClosed(String address) {
        assertThat(mayReach(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1", "2a00:1450::1"})
    void shouldLeaveTheWayToTheWorldOpen(String address) {
        assertThat(mayReach(address)).isTrue();
    }

    private boolean mayReach(String address) {
        return base.one(NetworkPolicy.class, "web-clients").getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyPeer::getIpBlock)
                .anyMatch(block -> covers(block, address));
    }

    private static boolean covers(IPBlock block, String address) {
        return AddressRange.of(block.getCidr()).contains(address)
                && block.getExcept().stream()
                        .noneMatch(except -> AddressRange.of(except).contains(address));
    }
}
