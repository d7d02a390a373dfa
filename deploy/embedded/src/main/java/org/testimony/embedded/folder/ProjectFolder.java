package org.testimony.embedded.folder;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The checked-out and built project. */
public record ProjectFolder(Path root) {
    private static final String HOME_PROPERTY = "testimony.home";

    /** The project that the system property testimony.home names, or the one around the current folder. */
    public static ProjectFolder find() throws IOException {
        String named = System.getProperty(HOME_PROPERTY);
        Path start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("testimony")) && Files.isDirectory(folder.resolve("deploy/embedded"))) {
                return new ProjectFolder(folder);
            }
        }
        throw new IOException("No Testimony project at or above " + start + "; start it with ./testimony.");
    }

    /** Where data lie unless told otherwise; git ignores it. */
    public Path defaultData() {
        return root.resolve("data");
    }

    /** The sample articles of the demonstration. */
    public Path sampleArticles() {
        return root.resolve("deploy/embedded/sample/articles.jsonl");
    }

    /** The packaged service's start file. */
    public Path serviceJar(String module) throws IOException {
        Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IOException("The service " + module + " is not built: " + jar
                    + " is missing. Build it with: mvn -q package -DskipTests");
        }
        return jar;
    }

    /** The class path of this module in a new JVM. */
    public static String launcherClassPath() {
        Path code = launcherCode();
        Path libraries = code.resolveSibling("lib");
        if (Files.isRegularFile(code) && Files.isDirectory(libraries)) {
            return code + ":" + libraries + "/*";
        }
        return System.getProperty("java.class.path");
    }

    /** The jar, or in a test the folder, with this module's classes alone. */
    public static Path launcherCode() {
        try {
            return Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher's own place has no path", e);
        }
    }
}
