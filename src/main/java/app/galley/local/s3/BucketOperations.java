package app.galley.local.s3;

import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.wire.Refusal;
import app.galley.local.wire.S3Error;
import app.galley.local.wire.Xml;
import app.galley.local.wire.XmlBody;
import java.io.IOException;
import java.util.List;

/// Buckets as a whole: list, create, head, location, delete, and the deletion of many objects at once.
final class BucketOperations {
    /// Who owns everything here.
    static final String OWNER = "local";
    private static final int MOST_DELETED = 1000;
    private static final String USUAL_REGION = "us-east-1";
    private final Buckets buckets;
    private final String region;

    BucketOperations(Buckets buckets, String region) {
        this.buckets = buckets;
        this.region = region;
    }

    void list(S3Call call) throws IOException {
        String prefix = call.query().get("prefix", "");
        Xml xml = new Xml("ListAllMyBucketsResult").open("Owner").leaf("ID", OWNER).close().open("Buckets");
        for (Bucket bucket : buckets.all()) {
            if (!bucket.name().equals(Buckets.OF_SERVICE) && bucket.name().startsWith(prefix)) {
                xml.open("Bucket").leaf("Name", bucket.name()).leaf("CreationDate", bucket.created()).close();
            }
        }
        call.answer(xml.close());
    }

    void create(S3Call call) throws IOException {
        byte[] document = new Reception(call).document();
        if (document.length > 0) {
            String asked = XmlBody.parse(document, "CreateBucketConfiguration").child("LocationConstraint").strip();
            if (!asked.isEmpty() && !asked.equals(region)) {
                throw S3Error.ILLEGAL_LOCATION.refuse(region);
            }
        }
        buckets.create(call.bucket());
        call.exchange().set("Location", "/" + call.bucket()).answer(200);
    }

    void head(S3Call call) throws IOException {
        call.exchange().set("x-amz-bucket-region", region).answer(200);
    }

    void location(S3Call call) throws IOException {
        // S3 calls its first region by no name here.
        call.answer(new Xml("LocationConstraint").text(region.equals(USUAL_REGION) ? "" : region));
    }

    void delete(S3Call call) throws IOException {
        buckets.delete(call.bucket());
        call.exchange().answer(204);
    }

    void deleteObjects(S3Call call, Bucket bucket) throws IOException {
        XmlBody request = XmlBody.parse(new Reception(call).document(), "Delete");
        List<XmlBody> asked = request.children("Object").toList();
        if (asked.isEmpty() || asked.size() > MOST_DELETED) {
            throw S3Error.MALFORMED_XML.refuse();
        }
        boolean quiet = request.child("Quiet").strip().equals("true");
        Xml xml = new Xml("DeleteResult");
        for (XmlBody object : asked) {
            deleteOne(bucket, object.child("Key"), quiet, xml);
        }
        call.answer(xml);
    }

    private static void deleteOne(Bucket bucket, String key, boolean quiet, Xml xml) {
        try {
            bucket.objects().delete(key, present -> { });
            if (!quiet) {
                xml.open("Deleted").leaf("Key", key).close();
            }
        } catch (Refusal e) {
            xml.open("Error").leaf("Key", key).leaf("Code", e.code()).leaf("Message", e.words()).close();
        }
    }
}
