package org.testimony.classify.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The packaged model's form: weights of features that occur, each as a share of the question's largest in 8 bits. */
public final class ModelFile {
    /** Where the packaged model lies on the class path. */
    public static final String RESOURCE = "/model/reading.bin";

    private static final int FORM = 1;
    private static final int LONGEST_GAP = 255;

    private ModelFile() {}

    /**
     * The model that comes with the service.
     *
     * @throws UncheckedIOException when it is missing or damaged
     */
    public static ModelPack packaged() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the model " + RESOURCE + " is not on the class path: run ./testimony train");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged model cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a model. */
    public static ModelPack read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            int form = in.readInt();
            if (form != FORM) {
                throw new IOException("the model has form " + form + ", this program reads form " + FORM
                        + ": train it anew with ./testimony train");
            }
            return new ModelPack(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    new FeatureScales(in.readFloat(), in.readFloat(), in.readInt(), in.readFloat()),
                    set(in),
                    set(in),
                    set(in),
                    set(in),
                    article(in));
        }
    }

    /** Writes a model; the same model gives the same bytes. */
    public static void write(ModelPack pack, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(FORM);
            out.writeUTF(pack.version());
            out.writeUTF(pack.trainingHash());
            out.writeUTF(pack.encoder());
            out.writeFloat(pack.scales().shared());
            out.writeFloat(pack.scales().words());
            out.writeInt(pack.scales().parts());
            out.writeFloat(pack.scales().meaning());
            for (QuestionSet set : pack.sets()) {
                write(set, out);
            }
            write(pack.article(), out);
        }
    }

    private static void write(QuestionSet set, DataOutputStream out) throws IOException {
        out.writeInt(set.questions().size());
        for (Question question : set.questions()) {
            out.writeUTF(question.name());
            write(question.calibration(), out);
            out.writeDouble(question.model().bias());
            write(question.model().weights(), out);
        }
    }

    private static QuestionSet set(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Question> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            Calibration calibration = calibration(in);
            double bias = in.readDouble();
            out.add(new Question(name, new LogisticModel(weights(in), bias), calibration));
        }
        return new QuestionSet(out);
    }

    private static void write(float[] weights, DataOutputStream out) throws IOException {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        out.writeInt(weights.length);
        out.writeFloat(largest);
        int unused = 0;
        for (float weight : weights) {
            int share = largest == 0 ? 0 : Math.round(weight / largest * Byte.MAX_VALUE);
            if (share == 0 && unused < LONGEST_GAP) {
                unused++;
            } else {
                out.writeByte(unused);
                out.writeByte(share);
                unused = 0;
            }
        }
        out.writeByte(unused);
    }

    private static float[] weights(DataInputStream in) throws IOException {
        float[] out = new float[in.readInt()];
        float largest = in.readFloat();
        int next = in.readUnsignedByte();
        while (next < out.length) {
            out[next] = in.readByte() * largest / Byte.MAX_VALUE;
            next += 1 + in.readUnsignedByte();
        }
        return out;
    }

    private static void write(Calibration calibration, DataOutputStream out) throws IOException {
        out.writeDouble(calibration.slope());
        out.writeDouble(calibration.shift());
    }

    private static Calibration calibration(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble());
    }

    private static void write(ArticleWeights article, DataOutputStream out) throws IOException {
        out.writeInt(article.weights().size());
        for (double weight : article.weights()) {
            out.writeDouble(weight);
        }
        out.writeDouble(article.bias());
        write(article.calibration(), out);
        out.writeDouble(article.shown());
        out.writeDouble(article.coded());
        out.writeDouble(article.unsure());
    }

    private static ArticleWeights article(DataInputStream in) throws IOException {
        List<Double> weights = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            weights.add(in.readDouble());
        }
        return new ArticleWeights(
                weights, in.readDouble(), calibration(in), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
