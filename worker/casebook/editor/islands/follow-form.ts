import { differing, type KeptText, type KeptTexts } from "./kept-texts";

/** After the last key, in ms: a case is too long to be written down with each. */
const pauseAfterKey = 250;

/** What only carries the form. */
const carriers = ["csrf", "etag", "version_id", "do"];

const fieldOf = (form: HTMLFormElement, name: string): string => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
};

export const valuesIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !carriers.includes(name) ? [[name, value.replace(/\r\n?/g, "\n")]] : [],
    ),
  );

/** Shows the form with a text that was kept: the server makes its rows. It is based on what it was typed over. */
export function bringBack(form: HTMLFormElement, { etag, values }: KeptText): void {
  const carrier = document.createElement("form");
  Object.assign(carrier, {
    method: "post",
    action: form.action,
    enctype: "multipart/form-data",
    hidden: true,
  });
  const [csrf, version_id] = [fieldOf(form, "csrf"), fieldOf(form, "version_id")];
  for (const [name, value] of Object.entries({ ...values, csrf, version_id, etag, do: "keep" })) {
    const field = document.createElement("textarea");
    Object.assign(field, { name, value });
    carrier.appendChild(field);
  }
  document.body.appendChild(carrier);
  carrier.submit();
}

export interface Followed {
  /** What was typed in earlier views of the page and is not what the form holds, the latest first. */
  pending: [key: string, text: KeptText][];
  stop: () => void;
}

/**
 * Keeps on the device what is typed in the form until it is saved. `onFailed` is told that a save failed, and whether
 * the text is kept; `onSaved` that nothing waits any more.
 */
export function followForm(
  formId: string,
  texts: KeptTexts,
  { onFailed, onSaved }: { onFailed: (isKept: boolean) => void; onSaved: () => void },
): Followed {
  const formOf = () => document.getElementById(formId) as HTMLFormElement | null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was typed; and as far as the save that is under way has it. */
  let [typed, sent] = [0, 0];

  const keep = (): boolean => {
    clearTimeout(timer);
    timer = undefined;
    const form = formOf();
    return (
      form !== null && texts.keep({ at: Date.now(), etag: fieldOf(form, "etag"), values: valuesIn(form) })
    );
  };
  const touch = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest("form")?.id !== formId) return;
    typed += 1;
    clearTimeout(timer);
    timer = setTimeout(keep, pauseAfterKey);
  };
  const flush = () => {
    if (timer !== undefined) keep();
  };
  const follow = new MutationObserver(([change]) => {
    const status = change?.target instanceof HTMLElement ? change.target.dataset.savesStatus : undefined;
    if (status === "saving") {
      sent = typed;
      keep();
    } else if (status === "failed") onFailed(keep());
    else if (status === "saved" && sent === typed) {
      clearTimeout(timer);
      timer = undefined;
      texts.drop();
      onSaved();
    }
  });

  const pending: Followed["pending"] = [];
  const form = formOf();
  const isUnsaved = form?.querySelector("[data-unsaved]") !== null;
  for (const [key, text] of form ? texts.earlier() : []) {
    if (differing(text.values, valuesIn(form as HTMLFormElement)) !== null) pending.push([key, text]);
    else {
      texts.drop(key);
      // It was brought back: it is this view's now, and is saved as if it had been typed.
      if (isUnsaved) {
        keep();
        setTimeout(() => formOf()?.dispatchEvent(new Event("input", { bubbles: true })));
      }
    }
  }
  document.addEventListener("input", touch);
  document.addEventListener("change", touch);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  follow.observe(document.body, { subtree: true, attributes: true, attributeFilter: ["data-saves-status"] });
  return {
    pending,
    stop() {
      flush();
      follow.disconnect();
      document.removeEventListener("input", touch);
      document.removeEventListener("change", touch);
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    },
  };
}
