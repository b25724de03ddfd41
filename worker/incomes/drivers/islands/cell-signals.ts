import { type Signal, signal } from "@preact/signals";
import { writeDecimal } from "../../../../web/i18n/decimal";
import type { Path } from "../saver";

export type CellLook = "saved" | "typed" | "wrong" | "refused";

/** What the cells of the grid show: the text of each number as it is typed, and how it stands with it. */
export class CellSignals {
  readonly #texts = new Map<Path, Signal<string>>();
  readonly #looks = new Map<Path, Signal<CellLook>>();
  readonly #locale: string;

  constructor(locale: string) {
    this.#locale = locale;
  }

  written = (value: unknown): string => (typeof value === "number" ? writeDecimal(value, this.#locale) : "");

  /** The text of a number's cell; `value` is what it begins with. */
  text(path: Path, value: unknown): Signal<string> {
    const made = this.#texts.get(path) ?? signal(this.written(value));
    this.#texts.set(path, made);
    return made;
  }

  look(path: Path): Signal<CellLook> {
    const made = this.#looks.get(path) ?? signal<CellLook>("saved");
    this.#looks.set(path, made);
    return made;
  }

  /** Where there is a cell. */
  show(path: Path, value: unknown): void {
    const text = this.#texts.get(path);
    if (text) text.value = this.written(value);
  }

  lookNow = (path: Path): CellLook => this.#looks.get(path)?.peek() ?? "saved";

  /** Where there is a cell. */
  setLook(path: Path, look: CellLook): void {
    const known = this.#looks.get(path);
    if (known) known.value = look;
  }
}
