package org.testimony.setup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.testimony.setup.ProjectFiles;

/** Builds an overlay with the kustomize inside kubectl. */
final class Kustomize {
    private Kustomize() {}

    /** The overlay's documents; skips the test where kubectl is not installed. */
    static List<JsonNode> build(String overlay, Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                isInstalled(), "kubectl is not installed: the overlays are not built, only the base is checked");
        Path built = folder.resolve(overlay + ".yaml");
        Process kustomize = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        ProjectFiles.at("deploy/kubernetes/overlays/" + overlay).toString())
                .redirectOutput(built.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!kustomize.waitFor(60, TimeUnit.SECONDS) || kustomize.exitValue() != 0) {
            throw new AssertionError("kustomize could not build the overlay " + overlay + "; its words are above");
        }
        return ProjectFiles.trees(built);
    }

    private static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }
}
