package kz.tirek.training.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/// A QR code (ISO/IEC 18004) that leads to an address.
record QrCode(BitMatrix modules) {

    static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0)));
        } catch (WriterException failure) {
            throw new IllegalStateException("no QR code holds " + address, failure);
        }
    }

    /// Draws it as a square whose lower left corner is given; the page around it is the quiet zone.
    void draw(PdfContentByte canvas, float left, float bottom, float size) {
        float module = size / modules.getWidth();
        canvas.saveState();
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row)) {
                    end++;
                }
                if (end > column) {
                    canvas.rectangle(
                            left + column * module,
                            bottom + size - (row + 1) * module,
                            (end - column) * module,
                            module);
                }
                column = end + 1;
            }
        }
        canvas.fill();
        canvas.restoreState();
    }
}
