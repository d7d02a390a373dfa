package org.testimony.access.user;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everybody who may sign in, by name. */
public final class Accounts {
    /** Nobody. */
    public static final Accounts NONE = new Accounts(Map.of());

    private final Map<String, Account> byName;

    private Accounts(Map<String, Account> byName) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /**
     * The accounts of a users' file: one line each, blank lines and those that begin with # aside.
     *
     * @throws IllegalArgumentException which names the line that cannot be read, and says why; never what is in it
     */
    public static Accounts of(List<String> lines) {
        Map<String, Account> accounts = new TreeMap<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Account account = account(line, n + 1);
            if (accounts.put(account.name(), account) != null) {
                throw new IllegalArgumentException("line " + (n + 1) + ": this name has a line already");
            }
        }
        return new Accounts(accounts);
    }

    private static Account account(String line, int number) {
        try {
            return Account.of(line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** The account of that name. */
    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All, by name. */
    public Collection<Account> all() {
        return byName.values();
    }

    /** These and one more, which takes the place of one with its name. */
    public Accounts with(Account account) {
        Map<String, Account> more = new TreeMap<>(byName);
        more.put(account.name(), account);
        return new Accounts(more);
    }

    /** These without the one of that name. */
    public Accounts without(String name) {
        Map<String, Account> fewer = new TreeMap<>(byName);
        fewer.remove(name);
        return new Accounts(fewer);
    }

    /** What a users' file holds. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Who may sign in to Testimony. Made by ./testimony user; one line each: name, role, password's hash.");
        byName.values().forEach(account -> lines.add(account.line()));
        return lines;
    }
}
