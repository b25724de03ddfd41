// Pure.
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PdfFace } from "../../../web/layout/pdf-fonts";
import type { QrBars } from "../qr/qr";
import { DrawnFont } from "./drawn-font";
import { box } from "./drawn-signs";
import { EmbeddedFace } from "./embed";
import { type Line, linesOf } from "./lines";
import { Typeface } from "./typeface";

/** The faces of PDFs, and how the file of one is read. */
export interface PdfFonts {
  faces: readonly PdfFace[];
  read: (face: PdfFace) => Promise<Uint8Array>;
}

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
  /** At the left, whatever its letters: what stands below it is. */
  isHeading?: boolean;
  isCentred?: boolean;
}

const rounded = (value: number): string => value.toFixed(2);

/** Pages that text is set on from top to bottom, with a line at the foot of each. */
export class Paper {
  readonly #doc: PDFDocument;
  readonly #fonts: PdfFonts;
  readonly #plain: Typeface;
  readonly #bold: Typeface;
  readonly #drawn: DrawnFont;
  /** Those that are used, each under its name in a page's resources. */
  readonly #used = new Map<PdfFace, { name: string; face: EmbeddedFace }>();
  /** What is drawn on each page. */
  readonly #sheets: string[][] = [];
  #y = 0;

  private constructor(doc: PDFDocument, fonts: PdfFonts) {
    this.#doc = doc;
    this.#fonts = fonts;
    this.#plain = new Typeface(fonts.faces, "plain");
    this.#bold = new Typeface(fonts.faces, "bold");
    this.#drawn = new DrawnFont(doc);
    this.turn();
  }

  static async begin(title: string, language: string, at: Date, fonts: PdfFonts): Promise<Paper> {
    const doc = await PDFDocument.create();
    doc.setTitle(title, { showInWindowTitleBar: true });
    doc.setLanguage(language);
    doc.setProducer("Milepost");
    doc.setCreator("Milepost");
    doc.setCreationDate(at);
    doc.setModificationDate(at);
    return new Paper(doc, fonts);
  }

  /** A new page. */
  turn(): void {
    this.#sheets.push([]);
    this.#y = HEIGHT - TOP;
  }

  #put(operators: string): void {
    this.#sheets.at(-1)?.push(operators);
  }

  #typeface({ bold }: Style): Typeface {
    return bold ? this.#bold : this.#plain;
  }

  #embedded(face: PdfFace): { name: string; face: EmbeddedFace } {
    const known = this.#used.get(face);
    if (known) return known;
    const made = { name: `F${this.#used.size}`, face: new EmbeddedFace(this.#doc, face) };
    this.#used.set(face, made);
    return made;
  }

  #line({ signs }: Line, { size, grey = 0 }: Style, x: number, y: number): string {
    const shown: string[] = [];
    let [font, codes] = ["", ""]; // name and size
    const show = () => {
      if (codes !== "") shown.push(`/${font} Tf <${codes}> Tj`);
      codes = "";
    };
    for (const sign of signs) {
      const { name, face } = sign.face ? this.#embedded(sign.face) : { name: "FX", face: null };
      const own = `${name} ${rounded(size * (sign.face?.scale ?? 1))}`;
      if (own !== font) show();
      font = own;
      codes += (face ?? this.#drawn).codeOf(sign);
    }
    show();
    return `BT ${grey} g ${grey} G 1 0 0 1 ${rounded(x)} ${rounded(y)} Tm ${shown.join(" ")} ET`;
  }

  /** The lines that a text takes, as `write` sets them. */
  linesOf(text: string, style: Style): Line[] {
    return linesOf(text, this.#typeface(style), style.size, WIDTH - 2 * SIDE);
  }

  /** Whether the faces have all of its letters: none becomes a box. */
  has(text: string, style: Style): boolean {
    return this.linesOf(text, style).every(({ signs }) => signs.every(({ drawn }) => drawn !== box));
  }

  /** Sets a text, on as many pages as it needs. */
  write(text: string, style: Style): void {
    const { size, leading = 1.4, space = 0, keep = 0 } = style;
    const step = size * leading;
    if (this.#y < HEIGHT - TOP) this.#y -= space;
    if (this.#y - step - keep < BOTTOM) this.turn();
    for (const line of this.linesOf(text, style)) {
      if (this.#y - step < BOTTOM) this.turn();
      this.#y -= step;
      const isAtRight = line.isRightToLeft && !style.isHeading;
      const atSide = isAtRight ? WIDTH - SIDE - line.width : SIDE;
      const x = style.isCentred ? (WIDTH - line.width) / 2 : atSide;
      if (line.signs.length > 0) this.#put(this.#line(line, style, x, this.#y));
    }
  }

  /** Draws a code in the middle of the page, `width` points wide. */
  code({ side, bars }: QrBars, width: number, space: number): void {
    this.#y -= space + width;
    const drawn = bars.map(([x, y, long]) => `${x} ${side - 1 - y} ${long} 1 re`).join(" ");
    const unit = (width / side).toFixed(4);
    this.#put(
      `q 0 g ${unit} 0 0 ${unit} ${rounded((WIDTH - width) / 2)} ${rounded(this.#y)} cm ${drawn} f Q`,
    );
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
    const oneLine = (text: string, width: number): Line => {
      const [line] = linesOf(text, this.#plain, style.size, width);
      return line ?? { signs: [], width: 0, isRightToLeft: false };
    };
    const contents = this.#sheets.map((content, n) => {
      const [left, right] = foot(n + 1, this.#sheets.length);
      const number = oneLine(right, WIDTH);
      const edge = WIDTH - SIDE - number.width;
      const title = oneLine(left, edge - SIDE - 20);
      return [...content, this.#line(title, style, SIDE, 40), this.#line(number, style, edge, 40)].join("\n");
    });
    for (const [face, { face: embedded }] of this.#used) embedded.write(await this.#fonts.read(face));
    this.#drawn.write();
    const { context } = this.#doc;
    for (const content of contents) {
      const { node } = this.#doc.addPage([WIDTH, HEIGHT]);
      for (const { name, face } of this.#used.values()) node.setFontDictionary(PDFName.of(name), face.ref);
      node.setFontDictionary(PDFName.of("FX"), this.#drawn.ref);
      node.addContentStream(context.register(context.flateStream(content)));
    }
    return new Uint8Array(await this.#doc.save({ updateFieldAppearances: false }));
  }
}
