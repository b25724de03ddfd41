import { word } from "./words";

/** A message at the edge of the page, read out by screen readers; a bad one stays until it is closed. */
export function toast(message: string, tone: "good" | "bad" | "info" = "info"): void {
  const region = document.getElementById("toasts");
  if (!region) return;
  const item = document.createElement("div");
  item.className = `toast toast--${tone}`;
  const text = document.createElement("p");
  text.textContent = message;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast__close";
  close.dataset.closeToast = "";
  close.setAttribute("aria-label", word("closeMessage"));
  close.textContent = "×";
  item.append(text, close);
  region.append(item);
  if (tone !== "bad") setTimeout(() => item.remove(), 6000);
}
