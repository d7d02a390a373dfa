package org.testimony.guarded.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    private static final AddressRule PUBLIC = AddressRule.publicOnly();
    private static final AddressRule DEMO = AddressRule.publicAndLoopback();
    private static final UrlRule URLS = new UrlRule(Set.of(80, 443), PUBLIC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void shouldRefuseWhatIsNotPublic(String address) throws Exception {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::5"})
    void shouldAllowPublicAddresses(String address) throws Exception {
        assertThat(PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void shouldAllowOnlyThisMachineBesidesInADemo() throws Exception {
        assertThat(DEMO.allows(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(DEMO.allows(InetAddress.getByName("::1"))).isTrue();
        assertThat(DEMO.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(DEMO.allows(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThat(DEMO.allows(InetAddress.getByName("0.0.0.0"))).isFalse();
    }

    @Test
    void shouldRefuseANameWithOneAddressThatIsNotPublic() throws Exception {
        // Given
        InetAddress good = InetAddress.getByName("93.184.216.34");
        InetAddress inside = InetAddress.getByName("10.0.0.1");

        // When, Then
        assertThat(PUBLIC.checked(List.of(good))).containsExactly(good);
        assertThatThrownBy(() -> PUBLIC.checked(List.of(good, inside))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PUBLIC.checked(List.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PUBLIC.checked(Collections.nCopies(65, good))).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldRefuseOurOwnPublicAddresses() throws Exception {
        // Given
        AddressRule rule = PUBLIC.refusing(List.of(IpRange.of("93.184.216.34"), IpRange.of("2606:4700::/32")));

        // When, Then
        assertThat(rule.allows(InetAddress.getByName("93.184.216.34"))).isFalse();
        assertThat(rule.allows(InetAddress.getByName("2606:4700::1"))).isFalse();
        assertThat(rule.allows(InetAddress.getByName("93.184.216.35"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://news.example/",
                "gopher://news.example/",
                "jar:http://news.example!/",
                "javascript:alert(1)",
                "http://",
                "http:///x",
                "//news.example/",
                "news.example",
                "http://user@news.example/",
                "http://user:word@news.example/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://0177.0.0.1/",
                "http://127.000.000.001/",
                "http://0/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://news.example:22/",
                "http://news.example:5432/",
                "http://127.0.0.1:8081/",
                "http://news.example\\@127.0.0.1/",
                "http://127.0.0.1:9092",
                "http://a b.example/",
                "http://\u0661\u0662\u0667.0.0.1/",
                "http://new\ns.example/"
            })
    void shouldRefuseSuspiciousSpellings(String url) {
        assertThatThrownBy(() -> URLS.check(url)).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldRefuseToStepDownFromEncryption() {
        assertThatThrownBy(() -> URLS.checkRedirect(URLS.check("https://news.example/a"), "http://news.example/a"))
                .isInstanceOf(RefusedException.class);
        assertThat(URLS.checkRedirect(URLS.check("http://news.example/a/b"), "../c"))
                .hasToString("http://news.example/c");
    }
}
