package org.testimony.access.rule;

import java.util.List;
import java.util.Optional;
import org.testimony.access.user.Role;

/** A service's one table of who may do what: the first rule about a call decides, and without one nobody may make it. */
public record AccessRules(List<AccessRule> rules) {
    public AccessRules {
        rules = List.copyOf(rules);
    }

    /** What a call comes to. */
    public enum Answer {
        /** Go on. */
        ALLOWED,
        /** Whoever asks has to sign in. */
        SIGN_IN,
        /** Whoever asks has signed in, and may not. */
        REFUSED,
        /** No rule is about it: as if it was not there. */
        NOT_HERE
    }

    /**
     * What a call comes to.
     *
     * @param path as the service sees it, with its percent signs decoded
     * @param role of who asks; empty when nobody signed in
     */
    public Answer judge(String method, String path, Optional<Role> role) {
        Optional<AccessRule> rule =
                rules.stream().filter(one -> one.isAbout(method, path)).findFirst();
        if (rule.isEmpty()) {
            return Answer.NOT_HERE;
        }
        Optional<Role> needed = rule.get().needed();
        if (needed.isEmpty()) {
            return Answer.ALLOWED;
        }
        if (role.isEmpty()) {
            return Answer.SIGN_IN;
        }
        return role.get().covers(needed.get()) ? Answer.ALLOWED : Answer.REFUSED;
    }
}
