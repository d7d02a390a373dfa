package org.testimony.setup.rights;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.testimony.setup.answer.KafkaAnswers;

/** Gives each service its password and its rights, and takes away what it has beside them; may be repeated. */
public final class KafkaRightsSetup {
    private static final ScramCredentialInfo SCRAM = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 8192);

    private final Admin kafka;
    private final KafkaAnswers answers;

    /**
     * Works on one cluster, as somebody who may give rights.
     *
     * @param limit how long Kafka may take for one answer
     */
    public KafkaRightsSetup(Admin kafka, Duration limit) {
        this.kafka = kafka;
        this.answers = new KafkaAnswers(limit);
    }

    /**
     * Makes users and rights what they should be.
     *
     * @param passwords by service
     * @return one sentence for each service
     * @throws IOException if a password is missing, or Kafka refuses or does not answer in time
     */
    public List<String> apply(Collection<ServiceRights> services, Map<String, String> passwords) throws IOException {
        List<String> said = new ArrayList<>();
        for (ServiceRights service : services) {
            String password = passwords.get(service.service());
            if (password == null || password.isBlank()) {
                throw new IOException("There is no password for " + service.service()
                        + ": deploy/docker/secrets.sh makes one for each service.");
            }
            answers.await(kafka.alterUserScramCredentials(
                            List.of(new UserScramCredentialUpsertion(service.service(), SCRAM, password)))
                    .all());
            said.add(rights(service));
        }
        return said;
    }

    private String rights(ServiceRights service) throws IOException {
        AclBindingFilter itsOwn = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(service.principal(), null, AclOperation.ANY, AclPermissionType.ANY));
        Set<AclBinding> has =
                new HashSet<>(answers.await(kafka.describeAcls(itsOwn).values()));
        Set<AclBinding> wanted = new HashSet<>(service.bindings());
        List<AclBinding> missing =
                wanted.stream().filter(right -> !has.contains(right)).toList();
        List<AclBindingFilter> surplus = has.stream()
                .filter(right -> !wanted.contains(right))
                .map(AclBinding::toFilter)
                .toList();
        answers.await(kafka.createAcls(missing).all());
        answers.await(kafka.deleteAcls(surplus).all());
        return service.service() + ": " + wanted.size() + " rights, " + missing.size() + " given now, " + surplus.size()
                + " taken away";
    }
}
