package app.galley.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of a view to look at, in `target/snapshots`; what is cut off in them is a fault.
final class Snapshot {
    private Snapshot() { }

    static void take(Parent view, boolean dark, double width, double height, Set<String> mayBeCut, String name) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            new Theme().apply(dark);
            view.getScene().getWindow().setWidth(width);
            view.getScene().getWindow().setHeight(height);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> view.getScene().snapshot(null));
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "snapshots"));
        ImageIO.write(picture, "png", folder.resolve(name + "-" + w + (dark ? "-dark" : "-light") + ".png").toFile());
        assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(60_000, () -> view.lookupAll("*").stream()
                .filter(Labeled.class::isInstance).map(Labeled.class::cast).filter(one -> isSeen(one) && !mayBeCut.contains(String.valueOf(one.getId())))
                .filter(Snapshot::isCut).map(Labeled::getText).toList()), name + " at " + w);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isEmpty() && labeled.getChildrenUnmodifiable().stream().filter(one -> one instanceof Text && !(one instanceof FontIcon)).map(Text.class::cast)
                .anyMatch(text -> text.isVisible() && !text.getText().equals(labeled.getText()));
    }
}
