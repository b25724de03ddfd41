// Pure.
import { Paper, type PdfFonts, type Style } from "../../core/pdf/paper";
import { qrBars } from "../../core/qr/qr";

/** What stands on a poster, in its language. */
export interface PosterWords {
  language: string;
  organisation: string;
  campaign: string;
  description: string;
  scan: string;
  ask: string;
}

/** Width of the code in points: 10 cm, to be scanned from three steps away. */
const codeWidth = 284;
/** A longer description would push the code off the sheet. */
const mostLines = 5;

const title = (size: number): Style => ({ bold: true, isCentred: true, size, leading: 1.15, space: 10 });
const words = { isCentred: true, size: 13, grey: 0.25, space: 14 } satisfies Style;

/**
 * A poster as a PDF: one sheet of A4 with the code as a drawing. `target`: the address in the code. Null where the fonts
 * lack a letter of it.
 */
export async function writePoster(
  poster: PosterWords,
  target: string,
  at: Date,
  fonts: PdfFonts,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { language, organisation, campaign, description, scan, ask } = poster;
  const paper = await Paper.begin(campaign, language, at, fonts);
  const isLong = paper.linesOf(description, words).length > mostLines;
  const shown = isLong ? "" : description;
  if (![organisation, shown, scan, ask].every((text) => paper.has(text, words))) return null;
  if (!paper.has(campaign, title(20))) return null;
  const size = [40, 32, 26].find((one) => paper.linesOf(campaign, title(one)).length <= 3) ?? 20;
  paper.write(organisation, { isCentred: true, size: 14, grey: 0.25 });
  paper.write(campaign, title(size));
  if (shown) paper.write(shown, words);
  paper.code(qrBars(target), codeWidth, 18);
  paper.write(scan, { bold: true, isCentred: true, size: 20, space: 6 });
  paper.write(ask, { isCentred: true, size: 13, grey: 0.25, space: 4 });
  return paper.finish(() => ["", ""]);
}
