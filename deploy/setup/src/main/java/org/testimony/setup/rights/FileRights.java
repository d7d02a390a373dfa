package org.testimony.setup.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.testimony.setup.rights.ServiceRights.Right;

/** The rights in a file of Strimzi's {@code KafkaUser}s: the same file that Kubernetes is given. */
public final class FileRights {
    private static final String CLUSTER = "kafka-cluster";

    private FileRights() {}

    /**
     * The services in the order of the file.
     *
     * @throws IOException if the file cannot be read or holds something else
     */
    public static List<ServiceRights> read(Path file) throws IOException {
        List<ServiceRights> services = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                new YAMLMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (documents.hasNext()) {
                services.add(service(documents.next()));
            }
        }
        return services;
    }

    private static ServiceRights service(JsonNode user) throws IOException {
        String name = user.path("metadata").path("name").asText();
        if (!user.path("kind").asText().equals("KafkaUser") || name.isEmpty()) {
            throw new IOException("A KafkaUser with a name is expected, not: " + user.path("kind") + " " + name);
        }
        List<Right> rights = new ArrayList<>();
        for (JsonNode acl : user.path("spec").path("authorization").path("acls")) {
            rights.add(right(acl));
        }
        return new ServiceRights(name, rights);
    }

    private static Right right(JsonNode acl) throws IOException {
        try {
            JsonNode resource = acl.path("resource");
            ResourceType type = resourceType(resource.path("type").asText());
            boolean prefix = resource.path("patternType").asText("literal").equals("prefix");
            List<AclOperation> operations = new ArrayList<>();
            acl.path("operations").forEach(word -> operations.add(operation(word.asText())));
            return new Right(
                    type,
                    type == ResourceType.CLUSTER
                            ? CLUSTER
                            : resource.path("name").asText(),
                    prefix ? PatternType.PREFIXED : PatternType.LITERAL,
                    operations);
        } catch (IllegalArgumentException e) {
            throw new IOException("Not a right that Kafka knows: " + acl, e);
        }
    }

    private static ResourceType resourceType(String word) {
        return ResourceType.valueOf(spelled(word));
    }

    private static AclOperation operation(String word) {
        return AclOperation.valueOf(spelled(word));
    }

    // DescribeConfigs becomes DESCRIBE_CONFIGS.
    private static String spelled(String word) {
        return word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
