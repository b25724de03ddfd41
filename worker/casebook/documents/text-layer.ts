import { getDocumentProxy } from "unpdf";
import { RefusedPdf, refusals } from "./refused-pdf";

/**
 * Tells the text of each page of a PDF, as a reader could copy it, page by page: no more than one is held. The bytes are
 * no use afterwards.
 */
export async function readTextLayer(bytes: Uint8Array, tell: (text: string) => void): Promise<void> {
  try {
    // What is said of missing fonts is for nobody.
    const pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      disableFontFace: true,
    });
    try {
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        tell(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
        page.cleanup();
        // What it remembers of pages grows by a megabyte each.
        if (number % 8 === 0) await pdf.cleanup();
      }
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    throw new RefusedPdf(refusals.unreadable);
  }
}
