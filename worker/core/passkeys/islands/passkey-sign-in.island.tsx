import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from "@simplewebauthn/browser";
import { useEffect } from "preact/hooks";
import { ask, formOf, isAt, sendWith } from "./form-of";

/** A challenge stands for ten minutes: what the browser offers in the address field is renewed before. */
const renewal = 9 * 60_000;

/** Shows the button for a passkey, and lets the browser offer one where the address is typed. */
export default function PasskeySignIn({ host }: { host: string }) {
  useEffect(() => {
    const shown = formOf("passkey");
    if (!shown || !browserSupportsWebAuthn() || !isAt(host)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const signIn = async (useBrowserAutofill: boolean): Promise<void> => {
      const options = await ask<PublicKeyCredentialRequestOptionsJSON>("/api/v1/auth/login/passkey/options");
      if ("message" in options) throw new Error(options.message);
      sendWith(shown, await startAuthentication({ optionsJSON: options.value, useBrowserAutofill }));
    };
    const offer = async () => {
      clearTimeout(timer);
      if (!(await browserSupportsWebAuthnAutofill())) return;
      timer = setTimeout(() => void offer(), renewal);
      await signIn(true).catch(() => {}); // nobody asked for it: the button says what goes wrong
    };
    const onSubmit = async (event: Event) => {
      event.preventDefault();
      clearTimeout(timer);
      shown.complain(null);
      shown.button.disabled = true;
      try {
        await signIn(false);
      } catch (error) {
        // Cancelled is no fault.
        if (!(error instanceof Error && error.name === "NotAllowedError")) shown.complain("");
        shown.button.disabled = false;
        void offer();
      }
    };

    shown.form.addEventListener("submit", onSubmit);
    shown.place.hidden = false;
    void offer();
    return () => {
      clearTimeout(timer);
      shown.form.removeEventListener("submit", onSubmit);
    };
  }, [host]);
  return null;
}
