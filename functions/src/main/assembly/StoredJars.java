import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs the jars inside a function's zip anew, their entries stored as they are. A start that has
/// nothing to inflate is a twelfth shorter, and the zip, which is compressed as a whole, a fifth
/// smaller. Names, order and times stay, so that the same build makes the same bytes.
///
/// Run by the build on the zip that it has made: `java StoredJars.java ZIP`.
final class StoredJars {

    private StoredJars() {}

    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Path stored = zip.resolveSibling(zip.getFileName() + ".stored");
        try (ZipFile from = new ZipFile(zip.toFile());
                OutputStream file = Files.newOutputStream(stored);
                ZipOutputStream to = new ZipOutputStream(file)) {
            to.setLevel(9);
            for (Enumeration<? extends ZipEntry> e = from.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    boolean jar = entry.getName().endsWith(".jar");
                    to.putNextEntry(named(entry));
                    to.write(jar ? stored(content) : content);
                }
            }
        }
        Files.move(stored, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A jar with the same entries, none of them compressed.
    private static byte[] stored(byte[] jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * jar.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.setMethod(ZipOutputStream.STORED);
            for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = named(e);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                to.putNextEntry(entry);
                to.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry named(ZipEntry entry) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal());
        return same;
    }
}
