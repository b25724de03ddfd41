// Pure.
import { countPersonalData, type PersonalSign } from "../review/personal-data";
import type { SourceDocument } from "../sources/schemas";

type Warnings = SourceDocument["warnings"];

/** What of texts leads to a person, counted as they come. */
export class Counting {
  readonly #counts: Record<PersonalSign, number> = { email: 0, phone: 0, citizenship_number: 0 };
  #pages = 0;

  text(text: string): void {
    const found = countPersonalData([text]);
    for (const kind of Object.keys(found) as PersonalSign[]) this.#counts[kind] += found[kind];
  }

  /** A page of a PDF: that text can be copied at all is told as well, for text under a painted box is still there. */
  page(text: string): void {
    this.text(text);
    if (text.trim() !== "") this.#pages += 1;
  }

  get warnings(): Warnings {
    const { email, phone, citizenship_number } = this.#counts;
    const found: Warnings = [
      { kind: "email", count: email },
      { kind: "phone", count: phone },
      { kind: "citizenship_number", count: citizenship_number },
      { kind: "text_layer", count: this.#pages },
    ];
    return found.filter(({ count }) => count > 0);
  }
}
