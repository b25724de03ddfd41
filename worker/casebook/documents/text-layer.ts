import { getDocumentProxy } from "unpdf";
import { RefusedPdf, refusals } from "./refused-pdf";

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

/** Letters at which what is remembered goes; a page without any counts as so many. */
const MOST_REMEMBERED = 400_000;
const PAGE_TAKES = MOST_REMEMBERED / 8;

/** Item by item: each is an object of a dozen fields, and a page may have a million. */
async function textOf(page: Page): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    const words: string[] = [];
    for (const item of value.items) if ("str" in item) words.push(item.str, item.hasEOL ? "\n" : "");
    // One flat string of a hundred items, for a string that was added to a string is an object too.
    text += words.join("");
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
      let remembered = 0;
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const text = await textOf(page);
        tell(text);
        page.cleanup();
        // It remembers a megabyte of each page, and each word that it met in a font, which take thirty times their letters.
        remembered += PAGE_TAKES + text.length;
        if (remembered < MOST_REMEMBERED) continue;
        await pdf.cleanup();
        remembered = 0;
      }
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch {
    throw new RefusedPdf(refusals.unreadable);
  }
}
