/** `data-also-sends="form"` on a link that opens elsewhere: the form of that id is sent with the same tap. */
export function sendAlong(): void {
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>("[data-also-sends]") : null;
    const form = document.getElementById(link?.dataset.alsoSends ?? "");
    if (form instanceof HTMLFormElement) form.requestSubmit();
  });
}
