/** The theme changes at once; the cookie lets the server render the next page in it, without a flash. */
export function switchTheme(): void {
  addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-theme-switch]")) return;
    event.preventDefault();
    const theme = event.submitter instanceof HTMLButtonElement ? event.submitter.value : "system";
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  });
}
