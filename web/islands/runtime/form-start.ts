/** `<form data-started="address">`: tells the address once that somebody began to fill the form in. */
export function tellFormStarts(): void {
  const startedForms = new WeakSet<HTMLFormElement>();
  addEventListener("input", ({ target }) => {
    const form = target instanceof HTMLInputElement ? target.form : null;
    const { started } = form?.dataset ?? {};
    if (!form || !started || startedForms.has(form)) return;
    startedForms.add(form);
    const visit = new FormData(form).get("visit");
    if (typeof visit === "string") navigator.sendBeacon(started, new URLSearchParams({ visit }));
  });
}
