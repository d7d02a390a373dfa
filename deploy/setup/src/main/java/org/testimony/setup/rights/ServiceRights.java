package org.testimony.setup.rights;

import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** All that one service may do, from any address. */
public record ServiceRights(String service, List<Right> rights) {
    public ServiceRights {
        rights = List.copyOf(rights);
    }

    /**
     * What may be done with one resource.
     *
     * @param name of the resource, or what the names begin with
     */
    public record Right(ResourceType resource, String name, PatternType pattern, List<AclOperation> operations) {
        public Right {
            operations = List.copyOf(operations);
        }
    }

    /** The user of this service, as Kafka calls it. */
    String principal() {
        return "User:" + service;
    }

    /** The rights as Kafka keeps them. */
    List<AclBinding> bindings() {
        return rights.stream()
                .flatMap(right -> right.operations().stream().map(operation -> binding(right, operation)))
                .toList();
    }

    private AclBinding binding(Right right, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(right.resource(), right.name(), right.pattern()),
                new AccessControlEntry(principal(), "*", operation, AclPermissionType.ALLOW));
    }
}
