package org.testimony.classify.model.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The lower layers of the packaged encoder (bge-small-en v1.5, eight-bit) in the ONNX runtime: one thread, one sentence a call, so that no
 * sentence colours another. The point is the mean of its pieces. The upper layers cost twice as much again and, for the questions
 * that are asked here, add nothing.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {
    private static final String PACKAGED = "/bge-small-en-v1.5-q";
    private static final int LAYERS = 4;
    private static final String ID = "bge-small-en-v1.5-q-layer" + LAYERS;
    private static final String LAST = "/encoder/layer." + (LAYERS - 1) + "/output/LayerNorm/Add_1_output_0";
    private static final int MOST_PIECES = 96;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int size;

    private OnnxSentenceEncoder() throws IOException, OrtException {
        this.pieces = new WordPieces(vocabulary(PACKAGED + "-tokenizer.json"), MOST_PIECES);
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(LowerLayers.of(resource(PACKAGED + ".onnx"), LAST), options);
        }
        this.size = encode("size").length;
    }

    /**
     * The encoder that comes with the service.
     *
     * @throws EncoderAbsentException when this machine cannot run it
     */
    public static OnnxSentenceEncoder packaged() {
        try {
            return new OnnxSentenceEncoder();
        } catch (IOException | OrtException | LinkageError | RuntimeException e) {
            throw new EncoderAbsentException(
                    "the sentence encoder cannot run here (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); reading goes on by rules alone, or set testimony.classify.models=off",
                    e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OnnxSentenceEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static Map<String, Integer> vocabulary(String name) throws IOException {
        JsonNode words =
                new ObjectMapper().readTree(resource(name)).path("model").path("vocab");
        Map<String, Integer> out = new HashMap<>();
        words.fields()
                .forEachRemaining(word -> out.put(word.getKey(), word.getValue().asInt()));
        return out;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public float[] encode(String sentence) {
        long[] numbers = pieces.of(sentence);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, numbers.length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return unit(sum(states[0]));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
        }
    }

    /** Points the same way as the mean. */
    private static float[] sum(float[][] pieces) {
        float[] out = new float[pieces[0].length];
        for (float[] piece : pieces) {
            for (int i = 0; i < out.length; i++) {
                out[i] += piece[i];
            }
        }
        return out;
    }

    private static float[] unit(float[] point) {
        double square = 0;
        for (float x : point) {
            square += (double) x * x;
        }
        float length = (float) Math.sqrt(Math.max(square, 1e-12));
        float[] out = new float[point.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = point[i] / length;
        }
        return out;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder could not be closed: " + e.getMessage(), e);
        }
    }
}
