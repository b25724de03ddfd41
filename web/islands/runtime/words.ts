/** What the scripts of every page say, in the page's language: written on `#toasts` by web/ui/toast.tsx. */
export interface RuntimeWords {
  copied: string;
  copyRefused: string;
  closeMessage: string;
  stillTyped: string;
  tryAgain: string;
  refused: string;
  saved: string;
  offlineNotSaved: string;
  offline: string;
  signInAgain: string;
  failed: string;
}

let read: Partial<RuntimeWords> | undefined;

export function word(name: keyof RuntimeWords): string {
  read ??= JSON.parse(document.getElementById("toasts")?.dataset.words ?? "{}") as Partial<RuntimeWords>;
  return read[name] ?? "";
}
