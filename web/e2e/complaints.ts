import type { Page } from "playwright-core";

/** What the page complained of: a refused inline style, a script that threw. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource"))
      heard.push(message.text());
  });
  page.on("pageerror", ({ message }) => {
    // The browser's own: a busy machine shows the next page without the animation.
    if (message !== "Transition was skipped") heard.push(message);
  });
  return heard;
}
