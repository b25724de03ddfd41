type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controls = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== "hidden") ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );

const shown = (control: Control) =>
  control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : control.value;

export const isOptimistic = (form: HTMLFormElement) => form.dataset.optimistic !== undefined;

/** What the form says that it was shown with; "": it changes whatever stands. */
export function baseOn(form: HTMLFormElement, values: string): void {
  const field = form.elements.namedItem("based_on");
  if (field instanceof HTMLInputElement) field.value = values;
}

/** What is in the form now is what the server has. */
export function holdValues(form: HTMLFormElement): void {
  for (const control of controls(form)) control.dataset.held = control.value;
  const values = controls(form).map(({ name, value }) => [name, value]);
  baseOn(form, JSON.stringify(Object.fromEntries(values)));
}

const held = (control: Control) =>
  control.dataset.held ??
  (control instanceof HTMLSelectElement
    ? ([...control.options].find((option) => option.defaultSelected)?.value ?? control.value)
    : control.defaultValue);

/** The page is called as its heading is. */
function renamePage(place: Element, before: string, after: string): void {
  if (before && place.closest("h1")) document.title = document.title.replace(before, () => after);
}

/**
 * Shows a change before the server has agreed: every `[data-shows=name]` near the form takes the new words, or those of
 * `data-shows-unless` where it is emptied. Returns what takes all of it back.
 */
export function showAtOnce(form: HTMLFormElement): () => void {
  const scope = form.closest("[data-optimistic-scope]") ?? form;
  const undo: (() => void)[] = [];
  for (const control of controls(form)) {
    const before = held(control);
    undo.push(() => {
      control.value = before;
    });
    for (const place of scope.querySelectorAll<HTMLElement>(`[data-shows="${control.name}"]`)) {
      const words = place.textContent;
      const now = shown(control).trim() || (place.dataset.showsUnless ?? "");
      place.textContent = now;
      renamePage(place, words, now);
      undo.push(() => {
        place.textContent = words;
        renamePage(place, now, words);
      });
    }
  }
  return () => {
    for (const step of undo) step();
  };
}
