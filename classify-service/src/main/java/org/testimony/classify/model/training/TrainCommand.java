package org.testimony.classify.model.training;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ModelFile;
import org.testimony.classify.model.ModelPack;
import org.testimony.classify.model.embedding.OnnxSentenceEncoder;
import org.testimony.classify.model.embedding.SentenceEncoder;

/** Learns the packaged model from the training files and says how good it is. */
public final class TrainCommand {
    private static final String USAGE = """
            Usage: testimony train [--check] [FOLDER [MODEL]]
              FOLDER   training files, *.jsonl; classify-service/training without it
              MODEL    the file to write; the packaged model's place in the sources without it
              --check  writes nothing; fails when the packaged model was not learnt from these files
            Prints how well sentences and articles that were left out of learning are read (five-fold cross-validation).""";

    private TrainCommand() {}

    /** Exit codes: 0 when done, 1 when a check fails, 2 when the call was wrong or files cannot be read. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(List.of(args));
        if (rest.contains("--help") || rest.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        boolean check = rest.remove("--check");
        if (rest.size() > 2 || rest.stream().anyMatch(a -> a.startsWith("--"))) {
            err.println(USAGE);
            return 2;
        }
        Path folder = Path.of(rest.isEmpty() ? "classify-service/training" : rest.get(0));
        Path model =
                Path.of(rest.size() < 2 ? "classify-service/src/main/resources" + ModelFile.RESOURCE : rest.get(1));
        try (SentenceEncoder encoder = OnnxSentenceEncoder.packaged()) {
            TrainingSet set = FileTrainingSet.in(folder);
            if (check && !ModelFile.packaged().trainingHash().equals(set.hash())) {
                err.println("the packaged model was learnt from other files: run ./testimony train");
                return 1;
            }
            Training.Learnt learnt =
                    new Training(CodebookReader.fromClasspath(), encoder, Training.SCALES, out).train(set);
            if (!check) {
                write(learnt.sentences(), model);
                LeavingFile.write(learnt.leaving(), model.resolveSibling("leaving.json"));
                out.println("wrote " + model + ", " + Files.size(model) + " bytes");
            }
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static void write(ModelPack pack, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream to = Files.newOutputStream(file)) {
            ModelFile.write(pack, to);
        }
    }
}
