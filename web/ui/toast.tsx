import { useLanguage } from "../i18n/language";
import type { RuntimeWords } from "../islands/runtime/words";
import { Icon } from "./icon";

export interface ToastMessage {
  tone: "good" | "bad" | "info";
  words: string;
  /** What one may do about it. */
  link?: { href: string; label: string };
}

export function Toast({ tone, words, link }: ToastMessage) {
  const { t } = useLanguage();
  return (
    <div class={`toast toast--${tone}`}>
      <p>
        {words} {link && <a href={link.href}>{link.label}</a>}
      </p>
      <button
        type="button"
        class="toast__close needs-script"
        data-close-toast=""
        aria-label={t("ui.closeMessage")}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Once a page: what was just done, and what scripts have to say. */
export function ToastRegion({ messages = [] }: { messages?: ToastMessage[] }) {
  const { t } = useLanguage();
  const words: RuntimeWords = {
    copied: t("ui.copied"),
    copyRefused: t("ui.copyRefused"),
    closeMessage: t("ui.closeMessage"),
    stillTyped: t("ui.stillTyped"),
    tryAgain: t("ui.tryAgain"),
    refused: t("ui.refused"),
    saved: t("ui.saved"),
    offlineNotSaved: t("ui.offlineNotSaved"),
    offline: t("ui.offline"),
    signInAgain: t("ui.signInAgain"),
    failed: t("ui.failed"),
  };
  return (
    <div id="toasts" class="toasts" role="status" aria-live="polite" data-words={JSON.stringify(words)}>
      {messages.map((message) => (
        <Toast key={message.words} {...message} />
      ))}
    </div>
  );
}
