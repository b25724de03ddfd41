import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FormState } from "./form-state";

type Refused = NonNullable<FormState["refused"]>;
type Fault = Refused["errors"][number];

/**
 * The fields of a page's refused forms, by name, with their labels, in the order of the page. The fields stand below the
 * summary that names them, so a page with such a form is rendered twice: once to read the outline, once with it.
 */
export class FormOutline {
  readonly #fields = new WeakMap<Refused, Map<string, string>>();
  #isIncomplete = false;

  add({ refused }: FormState, name: string, label: string): void {
    if (!refused) return;
    const fields = this.#fields.get(refused) ?? new Map<string, string>();
    this.#fields.set(refused, fields.set(name, label));
  }

  /** What is wrong with a form, in the order of its fields; faults of no field of it come last, without a label. */
  faultsOf(refused: Refused): (Fault & { field: string; label: string | undefined })[] {
    const fields = this.#fields.get(refused);
    if (!fields) this.#isIncomplete = true;
    const order = [...(fields?.keys() ?? [])];
    return refused.errors
      .map((fault) => {
        const field = fieldOf(fault, order);
        return { ...fault, field, label: fields?.get(field), at: order.indexOf(field) };
      })
      .sort((a, b) => (a.at === b.at ? 0 : a.at < 0 ? 1 : b.at < 0 ? -1 : a.at - b.at));
  }

  isFirst({ refused }: FormState, name: string): boolean {
    return refused !== null && this.faultsOf(refused)[0]?.field === name;
  }

  /** Renders what reads an outline: once more where the first time could not know it yet. */
  static render(rendered: (outline: FormOutline) => string): string {
    const outline = new FormOutline();
    const html = rendered(outline);
    return outline.#isIncomplete ? rendered(outline) : html;
  }
}

/** The longest name of a field that a fault's path begins with: `question.2` may be a field, or a part of one. */
function fieldOf({ path }: Fault, names: string[]): string {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join(".");
    if (names.includes(name)) return name;
  }
  return parts[0] ?? "";
}

export const FormOutlineContext = createContext(new FormOutline());

/** Tells the summary of a form of this field, and says whether it is the one to look at first. */
export function useOutline(form: FormState, name: string, label: string): { isFirstFault: boolean } {
  const outline = useContext(FormOutlineContext);
  outline.add(form, name, label);
  return { isFirstFault: outline.isFirst(form, name) };
}
