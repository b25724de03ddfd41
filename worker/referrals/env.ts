import type { Secrets } from "../env";
import type { ClickCounter } from "./clicks/click-counter";
import type { FormCounter } from "./form-funnel/form-counter";

declare module "../env" {
  interface Env {
    /** Sign-ups keep their order: its consumer runs alone. */
    SIGNUP_QUEUE: Queue<unknown>;
    CLICK_COUNTER: DurableObjectNamespace<ClickCounter>;
    FORM_COUNTER: DurableObjectNamespace<FormCounter>;

    LINK_KEYS: string;
  }
}

export const secrets: Secrets = {
  LINK_KEYS: {
    is: "the key ring of referral links, like 1=<base64 of 32 random bytes>; the highest number signs",
    make: (key) => `1=${key}`,
    keys: (value) =>
      value.split(",").map((entry) => Buffer.from(/^\s*\d+=(.*)/.exec(entry)?.[1] ?? "", "base64")),
  },
};
