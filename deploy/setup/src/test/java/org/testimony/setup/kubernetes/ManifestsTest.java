package org.testimony.setup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.setup.ProjectFiles;
import org.testimony.setup.topics.FileTopics;
import org.testimony.setup.topics.TopicSettings;

/** What must hold of the base and of each overlay. */
class ManifestsTest {
    private static final String BASE = "base";

    @TempDir
    Path folder;

    private Manifests read(String name) throws Exception {
        return name.equals(BASE) ? Manifests.base() : Manifests.of(Kustomize.build(name, folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldUseNoFieldThatTheModelsDoNotKnow(String name) throws Exception {
        for (HasMetadata object : read(name).objects()) {
            assertThat(UnknownFields.in(object))
                    .as("%s %s", object.getKind(), object.getMetadata().getName())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldCloseEveryPod(String name) throws Exception {
        Map<String, PodTemplateSpec> pods = read(name).pods();

        assertThat(pods).containsOnlyKeys("ingest", "classify", "stats");
        pods.forEach((pod, template) -> {
            assertThat(template.getSpec().getSecurityContext().getRunAsNonRoot())
                    .isTrue();
            assertThat(template.getSpec().getSecurityContext().getRunAsUser()).isPositive();
            assertThat(template.getSpec()
                            .getSecurityContext()
                            .getSeccompProfile()
                            .getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(template.getSpec().getAutomountServiceAccountToken())
                    .as(pod)
                    .isFalse();
            Container container = only(template);
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldLimitAndProbeEveryPod(String name) throws Exception {
        read(name).pods().forEach((pod, template) -> {
            Container container = only(template);
            assertThat(container.getResources().getRequests()).as(pod).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits().get("memory"))
                    .isEqualTo(container.getResources().getRequests().get("memory"));
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(Integer.toString(container.getPorts().get(0).getContainerPort()))
                    .isEqualTo(variable(container, "QUARKUS_HTTP_PORT").getValue())
                    .isEqualTo(template.getMetadata().getAnnotations().get("prometheus.io/port"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldTakePasswordsFromSecretsOnly(String name) throws Exception {
        read(name)
                .pods()
                .forEach((pod, template) -> only(template).getEnv().stream()
                        .filter(variable -> variable.getName().matches(".*(PASSWORD|JAAS|SECRET|TOKEN).*"))
                        .forEach(variable -> assertThat(variable.getValueFrom().getSecretKeyRef())
                                .as("%s of %s", variable.getName(), pod)
                                .isNotNull()));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldSelectWhatIsThere(String name) throws Exception {
        Manifests manifests = read(name);
        Map<String, PodTemplateSpec> pods = manifests.pods();

        manifests
                .all(Deployment.class)
                .forEach(made -> assertThat(labels(made.getSpec().getTemplate()))
                        .containsAllEntriesOf(made.getSpec().getSelector().getMatchLabels()));
        manifests.all(StatefulSet.class).forEach(made -> {
            assertThat(labels(made.getSpec().getTemplate()))
                    .containsAllEntriesOf(made.getSpec().getSelector().getMatchLabels());
            assertThat(manifests
                            .one(Service.class, made.getSpec().getServiceName())
                            .getSpec()
                            .getClusterIP())
                    .isEqualTo("None");
        });
        for (String service : pods.keySet()) {
            assertThat(labels(pods.get(service)))
                    .containsAllEntriesOf(
                            manifests.one(Service.class, service).getSpec().getSelector())
                    .containsAllEntriesOf(manifests
                            .one(PodDisruptionBudget.class, service)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels());
            assertThat(pods.get(service).getSpec().getServiceAccountName()).isEqualTo(service);
        }
        assertThat(pods.keySet())
                .containsAll(manifests.all(HorizontalPodAutoscaler.class).stream()
                        .map(scaler -> scaler.getSpec().getScaleTargetRef().getName())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, "single-node", "three-zones"})
    void shouldMakeTheTopicsOfTheOneList(String name) throws Exception {
        // Given
        Manifests manifests = read(name);
        List<TopicSettings> list = FileTopics.read(ProjectFiles.at("deploy/topics.yaml"));

        // Then
        assertThat(manifests.all(KafkaTopic.class)).hasSameSizeAs(list);
        for (TopicSettings listed : list) {
            KafkaTopic topic = manifests.one(KafkaTopic.class, listed.name());
            assertThat(topic.getSpec().getPartitions()).isEqualTo(listed.partitions());
            assertThat(texts(topic.getSpec().getConfig())).containsAllEntriesOf(listed.settings());
            assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "testimony");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"single-node", "three-zones"})
    void shouldNotAskForMoreCopiesThanThereAreBrokers(String name) throws Exception {
        // Given
        Manifests manifests = read(name);
        int brokers = manifests.all(KafkaNodePool.class).get(0).getSpec().getReplicas();
        Map<String, String> kafka = texts(
                manifests.one(Kafka.class, "testimony").getSpec().getKafka().getConfig());

        // Then
        manifests
                .all(KafkaTopic.class)
                .forEach(topic -> assertThat(topic.getSpec().getReplicas()).isEqualTo(brokers));
        assertThat(kafka)
                .containsEntry("default.replication.factor", Integer.toString(brokers))
                .containsEntry("transaction.state.log.replication.factor", Integer.toString(brokers))
                .containsEntry("min.insync.replicas", Integer.toString(Math.max(1, brokers - 1)))
                .containsEntry("auto.create.topics.enable", "false");
        assertThat(variable(only(manifests.pods().get("classify")), "KAFKA_STREAMS_REPLICATION_FACTOR")
                        .getValue())
                .isEqualTo(Integer.toString(brokers));
        JsonNode database = manifests.others().stream()
                .filter(other -> other.path("kind").asText().equals("Cluster"))
                .findFirst()
                .orElseThrow();
        assertThat(database.path("spec").path("instances").asInt()).isEqualTo(brokers);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE})
    void shouldReferToSecretsThatSomebodyMakes(String name) throws Exception {
        // Given
        List<String> made = new ArrayList<>(List.of("testimony-cluster-ca-cert", "database-ca"));
        List.of("ingest", "classify", "stats").forEach(made::add);
        String readme = ProjectFiles.text("deploy/kubernetes/README.md");
        List.of("ingest", "stats").forEach(service -> made.add(service + "-database"));

        // Then
        assertThat(readme).contains("for s in ingest stats", "$s-database");
        read(name)
                .pods()
                .values()
                .forEach(template -> only(template).getEnv().stream()
                        .filter(variable -> variable.getValueFrom() != null)
                        .filter(variable -> variable.getValueFrom().getSecretKeyRef() != null)
                        .forEach(variable -> assertThat(made)
                                .contains(variable.getValueFrom()
                                        .getSecretKeyRef()
                                        .getName())));
    }

    private static Container only(PodTemplateSpec template) {
        assertThat(template.getSpec().getContainers()).hasSize(1);
        return template.getSpec().getContainers().get(0);
    }

    private static EnvVar variable(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not set"));
    }

    private static Map<String, String> labels(PodTemplateSpec template) {
        return template.getMetadata().getLabels();
    }

    private static Map<String, String> texts(Map<String, Object> config) {
        return config.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
