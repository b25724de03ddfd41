import type { Context } from "hono";
import type { Language } from "../../../web/i18n/language";
import type { NavigationItem } from "../../../web/layout/navigation";
import type { Env } from "../../env";
import type { Actor, Person } from "../access/actor";
import type { Gate } from "../access/gate";
import type { Db } from "../db/db";
import type { SettingsTab } from "../settings/settings-tab";
import type { Area } from "./area";
import type { RateLimit } from "./rate-limit";

/** What a request carries from its first step to its last. */
export interface Variables {
  requestId: string;
  nonce: string;
  db: Db;
  actor: Actor | null;
  /** Set-Cookie values that the response gets, whatever becomes of it: a page renewed its session. */
  setCookies: string[];
  /** Refuses a change that was read as something else than what stands (`If-Match`). */
  refuseUnmatched: () => Promise<void>;
  /** What is left of the API requests that the caller may send; null where they are not counted. */
  rateLimit: RateLimit | null;
  /** What the answer is written in; null until that is settled: a page, or an error told on one. */
  language: Language | null;
  /** Whether the answer was kept from another request. */
  isKept: boolean;
  /** Whether pages of other sites may show this page within them. */
  isFramed: boolean;
  /** What the modules offer this person. */
  navigation: (person: Person) => NavigationItem[];
  /** Where the guide tells this person of the page at a path. */
  helpFor: (person: Person, path: string) => string | null;
  /** What modules keep closed to persons of a kind. */
  gates: readonly Gate[];
  /** Addresses that are judged before the verb. */
  areas: readonly Area[];
  /** The pages of the settings, a person's own apart. */
  settings: readonly SettingsTab[];
}

export type App = { Bindings: Env; Variables: Variables };
export type AppContext = Context<App>;
