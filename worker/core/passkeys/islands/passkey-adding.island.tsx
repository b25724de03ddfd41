import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from "@simplewebauthn/browser";
import { useEffect } from "preact/hooks";
import { ask, formOf, isAt, sendWith } from "./form-of";

export interface PasskeyAddingProps {
  host: string;
  words: { notMade: string; failed: string };
}

function show(id: string): void {
  document.getElementById(id)?.removeAttribute("hidden");
}

/** Shows the form where the browser can make a passkey for this host, and has the device make it. */
export default function PasskeyAdding({ host, words }: PasskeyAddingProps) {
  useEffect(() => {
    document.getElementById("passkey-without-script")?.setAttribute("hidden", "");
    const shown = formOf("passkey-adding");
    if (!shown) return;
    if (!isAt(host)) return show("passkey-elsewhere");
    if (!browserSupportsWebAuthn()) return show("passkey-unsupported");

    const fieldOf = (name: string) => {
      const field = shown.form.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field : null;
    };
    const add = async (): Promise<string | null> => {
      const [password, code] = [fieldOf("password")?.value, fieldOf("code")?.value];
      const proof = code === undefined ? { password } : { code };
      const options = await ask<PublicKeyCredentialCreationOptionsJSON>(
        "/api/v1/auth/passkeys/options",
        proof,
      );
      if ("message" in options) return options.message || words.failed;
      try {
        const made = await startRegistration({ optionsJSON: options.value });
        for (const name of ["password", "code"]) fieldOf(name)?.remove(); // it has served
        sendWith(shown, made);
        return null;
      } catch {
        return words.notMade;
      }
    };
    const onSubmit = async (event: Event) => {
      event.preventDefault();
      if (shown.button.disabled || !shown.form.reportValidity()) return;
      shown.complain(null);
      shown.button.disabled = true;
      const fault = await add().catch(() => words.failed);
      if (fault === null) return;
      shown.complain(fault);
      shown.button.disabled = false;
    };
    shown.form.addEventListener("submit", onSubmit);
    shown.place.hidden = false;
    return () => shown.form.removeEventListener("submit", onSubmit);
  }, [host, words]);
  return null;
}
