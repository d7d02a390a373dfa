package org.testimony.setup.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.setup.ProjectFiles;

/**
 * Manifests as the objects that Kubernetes and Strimzi would read.
 *
 * @param others kinds that have no published model: CloudNativePG's
 */
record Manifests(List<HasMetadata> objects, List<JsonNode> others) {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Set<String> WITHOUT_MODEL = Set.of("Cluster", "Database");
    private static final Map<String, Class<? extends HasMetadata>> MODELS = Map.ofEntries(
            Map.entry("Namespace", Namespace.class),
            Map.entry("Service", Service.class),
            Map.entry("ServiceAccount", ServiceAccount.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("StatefulSet", StatefulSet.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("Kafka", Kafka.class),
            Map.entry("KafkaNodePool", KafkaNodePool.class),
            Map.entry("KafkaTopic", KafkaTopic.class),
            Map.entry("KafkaUser", KafkaUser.class));

    /** The files of the base, each as it stands. */
    static Manifests base() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Path file : ProjectFiles.below("deploy/kubernetes/base", ".yaml")) {
            if (!file.endsWith("kustomization.yaml")) {
                documents.addAll(ProjectFiles.trees(file));
            }
        }
        return of(documents);
    }

    static Manifests of(List<JsonNode> documents) throws JsonProcessingException {
        List<HasMetadata> objects = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode document : documents) {
            String kind = document.path("kind").asText();
            Class<? extends HasMetadata> model = MODELS.get(kind);
            if (model != null) {
                objects.add(JSON.treeToValue(document, model));
            } else if (WITHOUT_MODEL.contains(kind)) {
                others.add(document);
            } else {
                throw new IllegalArgumentException("no model is known for the kind " + kind + ": name it in Manifests");
            }
        }
        return new Manifests(objects, others);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName() + " " + name));
    }

    /** The pods of the three services, by the name of what makes them. */
    Map<String, PodTemplateSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(made -> Map.entry(
                                        made.getMetadata().getName(),
                                        made.getSpec().getTemplate())),
                        all(StatefulSet.class).stream()
                                .map(made -> Map.entry(
                                        made.getMetadata().getName(),
                                        made.getSpec().getTemplate())))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
