import { Icon } from "./icon";

export interface ToastMessage {
  tone: "good" | "bad" | "info";
  words: string;
}

export function Toast({ tone, words }: ToastMessage) {
  return (
    <div class={`toast toast--${tone}`}>
      <p>{words}</p>
      <button type="button" class="toast__close needs-script" data-close-toast="" aria-label="Close message">
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Once a page: what was just done, and what scripts have to say. */
export function ToastRegion({ messages = [] }: { messages?: ToastMessage[] }) {
  return (
    <div id="toasts" class="toasts" role="status" aria-live="polite">
      {messages.map((message) => (
        <Toast key={message.words} {...message} />
      ))}
    </div>
  );
}
