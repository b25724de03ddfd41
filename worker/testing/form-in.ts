const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");

const attribute = (tag: string, name: string): string | null => {
  const value = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return value ? decoded(value[1] ?? "") : null;
};

/** What the POST form to this address (of this id) holds, as a browser would send it untouched. */
export function formIn(html: string, action: string, id?: string): Record<string, string> {
  const form = html
    .split("<form")
    .slice(1)
    .map((part) => part.slice(0, part.indexOf("</form>")))
    .find((part) => {
      const tag = part.slice(0, part.indexOf(">") + 1);
      const isIt = attribute(tag, "action") === action && attribute(tag, "method") === "post";
      return isIt && (id === undefined || attribute(tag, "id") === id);
    });
  if (form === undefined) throw new Error(`no form to ${action}`);
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
