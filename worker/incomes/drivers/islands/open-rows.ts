import { signal } from "@preact/signals";
import { type DriverRow, rowsAbove } from "../rows";

/** Which drivers show their parts. */
export class OpenRows {
  readonly #rows: ReadonlyMap<string, DriverRow>;
  readonly #open;

  constructor(rows: ReadonlyMap<string, DriverRow>, open: ReadonlySet<string>) {
    this.#rows = rows;
    this.#open = signal(open);
  }

  has = (key: string): boolean => this.#open.value.has(key);

  toggle(key: string): void {
    const open = new Set(this.#open.peek());
    if (!open.delete(key)) open.add(key);
    this.#open.value = open;
  }

  /** Opens all that a row stands in. */
  show(key: string): void {
    this.#open.value = new Set([...this.#open.peek(), ...rowsAbove(this.#rows, key)]);
  }

  /** A row is shown while all above it are open. */
  isShown(key: string): boolean {
    return rowsAbove(this.#rows, key).every(
      (above) => this.#rows.get(above)?.level === 0 || this.#open.value.has(above),
    );
  }
}
