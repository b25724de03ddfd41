/** `data-reveal` on the button after a password: the word that it says while the password can be read. */
export function revealOnClick(): void {
  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-reveal]") : null;
    const input = button?.previousElementSibling;
    if (!button || !(input instanceof HTMLInputElement)) return;
    input.type = input.type === "password" ? "text" : "password";
    const other = button.dataset.reveal ?? "";
    button.dataset.reveal = button.textContent ?? "";
    button.textContent = other;
  });
}
