import { getDocumentProxy } from "unpdf";
import { RefusedPdf, refusals } from "./refused-pdf";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Item by item: each is an object of a dozen fields, and a page may have a million. */
async function textOf(page: Page): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const item of value.items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
  }
}

/**
 * Tells the text of each page of a PDF, as a reader could copy it, page by page: no more than one is held. The bytes are
 * no use afterwards.
 */
export async function readTextLayer(bytes: Uint8Array, tell: (text: string) => void): Promise<void> {
  try {
    // What is said of missing fonts is for nobody, and no picture is looked at: those that letters are drawn with neither.
    const pdf = await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, maxImageSize: 1 });
    try {
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        tell(await textOf(page));
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
