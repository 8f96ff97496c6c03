package app.galley.local.s3;

import app.galley.local.store.Bucket;
import app.galley.local.store.KeyOrder;
import app.galley.local.store.Upload;
import app.galley.local.wire.Query;
import app.galley.local.wire.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// ListMultipartUploads: by key and then by age, in pages; keys with a common prefix up to a delimiter count as one line.
final class UploadListing {
    private static final int PAGE = 1000;
    private final Query query;
    private final String prefix;
    private final String delimiter;
    private final int most;
    private final List<Upload> uploads = new ArrayList<>();
    private final Set<String> common = new LinkedHashSet<>();
    private boolean truncated;
    private String lastKey = "";
    private String lastId = "";

    private UploadListing(Query query) {
        this.query = query;
        this.prefix = query.get("prefix", "");
        this.delimiter = query.get("delimiter", "");
        this.most = Math.min(query.number("max-uploads", PAGE), PAGE);
    }

    static void answer(S3Call call, Bucket bucket) throws IOException {
        UploadListing listing = new UploadListing(call.query());
        listing.fill(bucket.uploads().all());
        call.answer(listing.xml(call.bucket()));
    }

    private void fill(List<Upload> all) {
        String keyMarker = query.get("key-marker", "");
        List<Upload> rest = keyMarker.isEmpty() ? all : behind(all, keyMarker, query.get("upload-id-marker", ""));
        for (Upload upload : rest) {
            int end = delimiter.isEmpty() ? -1 : upload.key().indexOf(delimiter, prefix.length());
            String group = end < 0 || !upload.key().startsWith(prefix) ? "" : upload.key().substring(0, end + delimiter.length());
            boolean counts = upload.key().startsWith(prefix) && (group.isEmpty() || !common.contains(group) && !keyMarker.startsWith(group));
            if (counts && uploads.size() + common.size() == most) {
                truncated = most > 0;
                return;
            }
            if (counts && group.isEmpty()) {
                uploads.add(upload);
            } else if (counts) {
                common.add(group);
            }
            lastKey = upload.key();
            lastId = upload.id();
        }
    }

    /// What follows the marked upload; without an id, what follows all uploads of the marked key.
    private static List<Upload> behind(List<Upload> all, String key, String id) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).key().equals(key) && (id.isEmpty() || all.get(i).id().equals(id))) {
                return all.subList(i + 1, all.size());
            }
        }
        return all.stream().filter(u -> KeyOrder.INSTANCE.compare(u.key(), key) > 0).toList();
    }

    private Xml xml(String bucket) {
        Names names = Names.of(query);
        Xml xml = new Xml("ListMultipartUploadsResult").leaf("Bucket", bucket).leaf("Prefix", names.write(prefix))
                .leafUnlessEmpty("Delimiter", names.write(delimiter)).leaf("KeyMarker", names.write(query.get("key-marker", "")))
                .leaf("UploadIdMarker", query.get("upload-id-marker", "")).leaf("MaxUploads", most)
                .leaf("IsTruncated", truncated).leafUnlessEmpty("EncodingType", names.encodingType());
        if (truncated) {
            xml.leaf("NextKeyMarker", names.write(lastKey)).leaf("NextUploadIdMarker", lastId);
        }
        for (Upload upload : uploads) {
            xml.open("Upload").leaf("Key", names.write(upload.key())).leaf("UploadId", upload.id())
                    .open("Initiator").leaf("ID", BucketOperations.OWNER).close().open("Owner").leaf("ID", BucketOperations.OWNER).close()
                    .leaf("StorageClass", "STANDARD").leaf("Initiated", upload.initiated()).close();
        }
        for (String group : common) {
            xml.open("CommonPrefixes").leaf("Prefix", names.write(group)).close();
        }
        return xml;
    }
}
