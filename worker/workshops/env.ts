import type { Secrets } from "../env";

declare module "../env" {
  interface Env {
    /** A model takes a minute: one synthesis at a time, beside all else that waits. */
    SYNTHESES: Queue<unknown>;
    ANTHROPIC_API_KEY?: string;
    /** The origin of the API, where it is another than the provider's own. */
    ANTHROPIC_BASE_URL?: string;
    /** The model that is asked where a synthesis names none. */
    ANTHROPIC_MODEL?: string;
    OPENAI_API_KEY?: string;
    OPENAI_BASE_URL?: string;
    OPENAI_MODEL?: string;
  }
}

export const secrets: Secrets = {};

/** Models outside, which condense answers where an assessment allows it. */
export const optional = [
  ...["ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL"],
  ...["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"],
];
