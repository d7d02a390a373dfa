package org.testimony.embedded.component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.process.LogFile;
import org.testimony.embedded.process.Tether;
import org.testimony.embedded.supervise.Component;

/** One of the three services, from its packaged form. */
final class ServiceComponent implements Component {
    private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private final String name;
    private final int port;
    private final Path jar;
    private final List<String> options;
    private final Map<String, String> environment;
    private final DataFolder data;

    ServiceComponent(
            String name, int port, Path jar, List<String> options, Map<String, String> environment, DataFolder data) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.options = options;
        this.environment = environment;
        this.data = data;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public LogFile log() {
        return data.log(name);
    }

    @Override
    public ProcessHandle launch() throws IOException {
        List<String> command = new ArrayList<>(JavaProcess.command(name, data, options));
        command.addAll(List.of("-cp", jar + ":" + ProjectFolder.launcherCode(), Tether.class.getName(), QUARKUS_MAIN));
        return JavaProcess.start(command, environment, log());
    }

    @Override
    public boolean isReady() {
        return HttpHealth.isReady(port);
    }

    @Override
    public void stop(ProcessHandle process) throws IOException {
        JavaProcess.stop(process);
    }
}
