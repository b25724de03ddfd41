/** A form that stands hidden in the page until its script knows what the browser can do. */
export interface PasskeyForm {
  place: HTMLElement;
  form: HTMLFormElement;
  button: HTMLButtonElement;
  /** Says what went wrong; null takes it back. */
  complain: (message: string | null) => void;
}

export function formOf(id: string): PasskeyForm | null {
  const place = document.getElementById(id);
  const form = place?.querySelector("form");
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  const fault = form?.querySelector<HTMLElement>("[data-passkey-fault]");
  if (!place || !form || !button || !fault) return null;
  const own = fault.textContent;
  const complain = (message: string | null) => {
    fault.hidden = message === null;
    fault.textContent = message || own;
  };
  return { place, form, button, complain };
}

/** A passkey of a host works there and on what stands below it. */
export const isAt = (host: string) => location.hostname === host || location.hostname.endsWith(`.${host}`);

/** Puts what the device said into the form, which the browser sends as any other. */
export function sendWith({ form }: PasskeyForm, response: unknown): void {
  const field = form.elements.namedItem("response");
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(response);
  form.submit();
}

/** A call of the API; `message` is what it was refused for. */
export async function ask<T>(path: string, body?: unknown): Promise<{ value: T } | { message: string }> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = {
    "x-from": "script",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  const answer = await fetch(path, { method: "POST", headers, ...sent });
  const json = (await answer.json()) as T & { detail?: string; errors?: { message: string }[] };
  if (answer.ok) return { value: json };
  return { message: json.errors?.[0]?.message ?? json.detail ?? "" };
}
