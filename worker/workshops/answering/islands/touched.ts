import { questionOf } from "./form-dom";

const written = (control: Element): string | null => {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
  }
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    ? control.defaultValue
    : null;
};

/** Questions in which somebody typed before the script arrived. */
export function touchedIn(form: HTMLFormElement): Set<string> {
  const touched = new Set<string>();
  for (const control of form.elements) {
    const id = questionOf(control);
    const before = id === "" ? null : written(control);
    if (before !== null && (control as HTMLInputElement).value !== before) touched.add(id);
  }
  return touched;
}
