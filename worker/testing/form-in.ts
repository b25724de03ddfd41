const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return value ? decoded(value[1] ?? "") : null;
};

export interface FormOfPage {
  action: string;
  id: string | null;
  /** As a browser would send it untouched. */
  values: Record<string, string>;
  html: string;
}

/** The POST forms of a page. */
export const formsIn = (html: string): FormOfPage[] =>
  html
    .split("<form")
    .slice(1)
    .map((part) => part.slice(0, part.indexOf("</form>")))
    .flatMap((part) => {
      const tag = part.slice(0, part.indexOf(">") + 1);
      if (attribute(tag, "method") !== "post") return [];
      const [action, id] = [attribute(tag, "action") ?? "", attribute(tag, "id")];
      return [{ action, id, values: valuesIn(part), html: part }];
    });

/** What the POST form to this address (of this id) holds, as a browser would send it untouched. */
export function formIn(html: string, action: string, id?: string): Record<string, string> {
  const form = formsIn(html).find((one) => one.action === action && (id === undefined || one.id === id));
  if (form === undefined) throw new Error(`no form to ${action}`);
  return form.values;
}

const untyped = /^(?:hidden|file|password|submit|button)$/;

/** Whether a field that somebody can change shows a value already. */
export function showsStored({ html }: FormOfPage): boolean {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].some(([tag]) => {
    const type = attribute(tag, "type") ?? "text";
    if (untyped.test(type) || attribute(tag, "hidden") !== null) return false;
    if (type === "checkbox" || type === "radio") return attribute(tag, "checked") !== null;
    return (attribute(tag, "value") ?? "") !== "" && attribute(tag, "readonly") === null;
  });
  const areas = [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].some(([, text]) => text !== "");
  const chosen = [...html.matchAll(/<option[^>]*>/g)].some(
    ([tag]) => attribute(tag, "selected") !== null && attribute(tag, "value") !== "",
  );
  return inputs || areas || chosen;
}

function valuesIn(form: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    const isBox = ["checkbox", "radio"].includes(attribute(tag, "type") ?? "");
    if (name && (!isBox || attribute(tag, "checked") !== null)) {
      values[name] = attribute(tag, "value") ?? (isBox ? "on" : "");
    }
  }
  for (const [, tag = "", text = ""] of form.matchAll(/(<textarea[^>]*>)([^<]*)<\/textarea>/g)) {
    const name = attribute(tag, "name");
    if (name) values[name] = decoded(text);
  }
  for (const [, tag = "", options = ""] of form.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)) {
    const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => attribute(option, "selected") !== null) ?? all[0];
    const name = attribute(tag, "name");
    if (name && chosen) values[name] = attribute(chosen, "value") ?? "";
  }
  return values;
}
