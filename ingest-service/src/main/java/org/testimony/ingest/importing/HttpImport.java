package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The import of files, one after the other: read, post in batches, remember how far it came. */
final class HttpImport {
    private static final int BATCH_RECORDS = 500;
    private static final int BATCH_CHARACTERS = 2_000_000;

    private final FileRecords files;
    private final HttpIngestClient service;
    private final TerminalProgress progress;
    private final ImportSummary summary = new ImportSummary();
    private final List<ImportRecord> batch = new ArrayList<>();
    private long batchCharacters;
    private long bytesBefore;

    HttpImport(FileRecords files, HttpIngestClient service, TerminalProgress progress) {
        this.files = files;
        this.service = service;
        this.progress = progress;
    }

    ImportSummary summary() {
        return summary;
    }

    /** Imports a file, after the records that an earlier run has posted. */
    void run(Path file, FileResume resume) throws IOException, InterruptedException {
        if (FileRecords.kind(file) == FileRecords.Kind.OPML) {
            summary.addFeeds(file.toString(), service.addFeeds(Files.readAllBytes(file)));
            bytesBefore += Files.size(file);
            return;
        }
        long done = resume.done();
        long size = Files.size(file);
        if (done > 0) {
            summary.skip(done);
            progress.say(file + ": going on after " + done + " records (--from-start begins anew)");
        }
        long charactersRead = 0;
        try (Stream<ImportRecord> records = files.read(file)) {
            Iterator<ImportRecord> rest = records.skip(done).iterator();
            while (rest.hasNext()) {
                ImportRecord record = rest.next();
                charactersRead += size(record);
                add(record);
                if (isFull() || !rest.hasNext()) {
                    done += batch.size();
                    post(file);
                    resume.note(done);
                    progress.show(bytesBefore + Math.min(charactersRead, size), summary.brief());
                }
            }
        }
        bytesBefore += size;
        resume.forget();
    }

    private void add(ImportRecord record) {
        batch.add(record);
        batchCharacters += size(record);
    }

    private boolean isFull() {
        return batch.size() >= BATCH_RECORDS || batchCharacters >= BATCH_CHARACTERS;
    }

    private void post(Path file) throws IOException, InterruptedException {
        List<ObjectNode> articles = new ArrayList<>();
        for (ImportRecord record : batch) {
            if (record.article() != null) {
                articles.add(record.article());
            }
        }
        List<JsonNode> answers = articles.isEmpty() ? List.of() : service.post(articles);
        int next = 0;
        for (ImportRecord record : batch) {
            if (record.article() == null) {
                summary.refuse(file.toString(), record.where(), String.valueOf(record.refusal()));
            } else {
                summary.count(file.toString(), record.where(), answers.get(next++));
            }
        }
        batch.clear();
        batchCharacters = 0;
    }

    private static long size(ImportRecord record) {
        return record.article() == null
                ? 0
                : record.article().path("text").asText("").length() + 300L;
    }
}
