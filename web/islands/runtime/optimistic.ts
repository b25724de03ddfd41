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

/**
 * Shows a change before the server has agreed: every `[data-shows=name]` near the form takes the new words. Returns
 * what takes all of it back.
 */
export function showAtOnce(form: HTMLFormElement): () => void {
  const scope = form.closest("[data-optimistic-scope]") ?? form;
  const undo: (() => void)[] = [];
  for (const control of controls(form)) {
    const before = held(control);
    undo.push(() => {
      control.value = before;
    });
    for (const place of scope.querySelectorAll(`[data-shows="${control.name}"]`)) {
      const words = place.textContent;
      place.textContent = shown(control);
      undo.push(() => {
        place.textContent = words;
      });
    }
  }
  return () => {
    for (const step of undo) step();
  };
}
