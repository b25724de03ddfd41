/** A form of a page as a browser would send it untouched. */
export interface PageForm {
  method: "get" | "post";
  action: string;
  fields: Record<string, string>;
  /** What may be sent besides: boxes that are not ticked, buttons that say which was pressed. */
  others: Record<string, string>;
  isUpload: boolean;
}

const entities: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#39": "'" };
const decoded = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|#39);/g, (_, name: string) => entities[name] ?? "");

/** The forms in the main part of a page, each with all of its fields, also those that only script shows. */
export async function formsOf(page: Response): Promise<PageForm[]> {
  const forms: PageForm[] = [];
  let [form, select, area, words]: [PageForm | null, string | null, string | null, string] = [
    null,
    null,
    null,
    "",
  ];
  await new HTMLRewriter()
    .on("main form", {
      element(element) {
        form = {
          method: element.getAttribute("method") === "post" ? "post" : "get",
          action: decoded(element.getAttribute("action") ?? ""),
          ...{ fields: {}, others: {} },
          isUpload: element.getAttribute("enctype") === "multipart/form-data",
        };
        forms.push(form);
        element.onEndTag(() => {
          form = null;
        });
      },
    })
    .on("main input[name], main button[name]", {
      element(element) {
        const name = decoded(element.getAttribute("name") ?? "");
        const value = decoded(element.getAttribute("value") ?? "on");
        const isBox = /^(checkbox|radio)$/.test(element.getAttribute("type") ?? "");
        const isSent = element.tagName === "input" && (!isBox || element.hasAttribute("checked"));
        if (form) form[isSent ? "fields" : "others"][name] = value;
      },
    })
    .on("main select[name]", {
      element(element) {
        select = decoded(element.getAttribute("name") ?? "");
        element.onEndTag(() => {
          select = null;
        });
      },
    })
    .on("main select[name] option", {
      element(element) {
        if (!form || select === null) return;
        const value = decoded(element.getAttribute("value") ?? "");
        if (element.hasAttribute("selected") || !(select in form.fields)) form.fields[select] = value;
      },
    })
    .on("main textarea[name]", {
      element(element) {
        area = decoded(element.getAttribute("name") ?? "");
        words = "";
        element.onEndTag(() => {
          if (form && area !== null) form.fields[area] = decoded(words);
          area = null;
        });
      },
      text(part) {
        words += part.text;
      },
    })
    .transform(page)
    .text();
  return forms;
}
