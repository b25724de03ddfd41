// Pure.
import { PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { linesOf } from "./lines";
import { boxFont, type Face, faceOf } from "./pdf-face";

/** A4, in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];
const [SIDE, TOP, BOTTOM] = [62, 64, 70];

/** How a piece of text is set; sizes in points. */
export interface Style {
  bold?: boolean;
  size: number;
  /** From one line to the next, as parts of the size. */
  leading?: number;
  /** Grey, from 0 (black) to 1. */
  grey?: number;
  /** Above it. */
  space?: number;
  /** How much must fit below it on the same page. */
  keep?: number;
  indent?: number;
}

const rounded = (value: number): string => value.toFixed(2);

/** Pages that text is set on from top to bottom, with a line at the foot of each. */
export class Paper {
  readonly #doc: PDFDocument;
  readonly #plain: Face;
  readonly #bold: Face;
  readonly #box: ReturnType<typeof boxFont>;
  /** What is drawn on each page. */
  readonly #sheets: string[][] = [];
  #y = 0;

  private constructor(doc: PDFDocument, plain: Face, bold: Face) {
    this.#doc = doc;
    this.#plain = plain;
    this.#bold = bold;
    this.#box = boxFont(doc);
    this.turn();
  }

  static async begin(title: string, language: string, at: Date): Promise<Paper> {
    const doc = await PDFDocument.create();
    doc.setTitle(title, { showInWindowTitleBar: true });
    doc.setLanguage(language);
    doc.setProducer("Milepost");
    doc.setCreator("Milepost");
    doc.setCreationDate(at);
    doc.setModificationDate(at);
    const [plain, bold] = [
      await doc.embedFont(StandardFonts.Helvetica),
      await doc.embedFont(StandardFonts.HelveticaBold),
    ];
    return new Paper(doc, faceOf(plain), faceOf(bold));
  }

  /** A new page. */
  turn(): void {
    this.#sheets.push([]);
    this.#y = HEIGHT - TOP;
  }

  #put(operators: string): void {
    this.#sheets.at(-1)?.push(operators);
  }

  #face({ bold }: Style): Face {
    return bold ? this.#bold : this.#plain;
  }

  #line(text: string, style: Style, x: number, y: number): string {
    const runs = this.#face(style)
      .runsOf(text)
      .map(({ font, hex }) => {
        const name = font === "box" ? "FX" : style.bold ? "FB" : "FP";
        return `/${name} ${style.size} Tf <${hex}> Tj`;
      });
    return `BT ${style.grey ?? 0} g ${style.grey ?? 0} G 1 0 0 1 ${rounded(x)} ${rounded(y)} Tm ${runs.join(" ")} ET`;
  }

  /** Sets a text, on as many pages as it needs. */
  write(text: string, style: Style): void {
    const { size, leading = 1.4, space = 0, keep = 0, indent = 0 } = style;
    const step = size * leading;
    if (this.#y < HEIGHT - TOP) this.#y -= space;
    if (this.#y - step - keep < BOTTOM) this.turn();
    for (const line of linesOf(text, this.#face(style), size, WIDTH - 2 * SIDE - indent)) {
      if (this.#y - step < BOTTOM) this.turn();
      this.#y -= step;
      if (line !== "") this.#put(this.#line(line, style, SIDE + indent, this.#y));
    }
  }

  /** A line across the page; `weight` in points. */
  rule(weight: number, grey: number, space: number): void {
    this.#y -= space;
    this.#put(
      `q ${grey} G ${weight} w ${SIDE} ${rounded(this.#y)} m ${WIDTH - SIDE} ${rounded(this.#y)} l S Q`,
    );
  }

  /** The bytes; `foot` tells what stands below each page, left and right. */
  async finish(
    foot: (page: number, pages: number) => [left: string, right: string],
  ): Promise<Uint8Array<ArrayBuffer>> {
    const style: Style = { size: 8, grey: 0.4 };
    this.#sheets.forEach((content, n) => {
      const [left, right] = foot(n + 1, this.#sheets.length);
      const edge = WIDTH - SIDE - this.#plain.widthOf(right) * style.size;
      const [first = ""] = linesOf(left, this.#plain, style.size, edge - SIDE - 20);
      const page = this.#doc.addPage([WIDTH, HEIGHT]);
      page.node.setFontDictionary(PDFName.of("FP"), this.#plain.ref);
      page.node.setFontDictionary(PDFName.of("FB"), this.#bold.ref);
      page.node.setFontDictionary(PDFName.of("FX"), this.#box);
      const all = [...content, this.#line(first, style, SIDE, 40), this.#line(right, style, edge, 40)];
      const { context } = this.#doc;
      page.node.addContentStream(context.register(context.flateStream(all.join("\n"))));
    });
    return new Uint8Array(await this.#doc.save({ updateFieldAppearances: false }));
  }
}
