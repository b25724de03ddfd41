import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryPassword } from "../../worker/core/identity/temporary-password.ts";
import { configurationFault, type Env, type Secret } from "../../worker/env.ts";
import { readOptional, readSecrets } from "../modules.ts";
import { resolveAsBundlersDo } from "../resolve-as-bundlers.ts";
import { root } from "./build.ts";
import { closeToOthers } from "./close-to-others.ts";

type Environment = Env["ENVIRONMENT"];
type Source = Record<string, string | undefined>;

/** What the first start decided for good: later starts change neither the administrator nor the demo data. */
export interface Installation {
  /** And each secret by its name. */
  [secret: string]: string | boolean;
  ADMIN_EMAIL: string;
  ADMIN_PASSWORD: string;
  demo: boolean;
  /** Nobody gave ADMIN_PASSWORD: it is made here, and told at every start. */
  isPasswordMade: boolean;
}

export interface Configuration {
  environment: Environment;
  port: number;
  state: string;
  /** Vars and secrets that the Worker is given. */
  bindings: Record<string, string>;
  demo: boolean;
  admin: { email: string; password: string; isPasswordMade: boolean } | null;
}

const demoAdmin = { email: "admin@milepost.test", password: "milepost-demo" };

function firstAdministrator(demo: boolean, { ADMIN_EMAIL, ADMIN_PASSWORD }: Source) {
  const { email, password } = demoAdmin;
  if (demo) return { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, isPasswordMade: true };
  refuseWeakPassword({ ADMIN_EMAIL, ADMIN_PASSWORD });
  return {
    ADMIN_EMAIL: ADMIN_EMAIL || email,
    ADMIN_PASSWORD: ADMIN_PASSWORD || temporaryPassword(),
    isPasswordMade: !ADMIN_PASSWORD,
  };
}

function readEnvironment(value: string | undefined): Environment {
  const environment = value || "development";
  if (environment !== "development" && environment !== "staging" && environment !== "production") {
    throw new Error(`ENVIRONMENT is "${environment}": it must be development, staging or production.`);
  }
  return environment;
}

function readPort(value: string | undefined): number {
  const port = Number(value || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is "${value}": it must be a number from 1 to 65535.`);
  }
  return port;
}

const secrets = await readSecrets();
const optional = await readOptional();
resolveAsBundlersDo();
const { passwordFault } = await import("../../worker/core/identity/password-policy.ts");

function makeSecret({ make = (key) => key }: Secret): string {
  return make(randomBytes(32).toString("base64"));
}

/**
 * Made at the first start of a state folder, read at every later one, which adds the secrets that are new. Only its
 * owner may read the file.
 */
function installation(state: string, source: Source): Installation {
  const file = join(state, "secrets.json");
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Installation) : null;
  const missing = Object.entries(secrets).filter(([name]) => !known?.[name]);
  if (known && missing.length === 0) return known;
  const demo = source.MILEPOST_DEMO !== "0";
  const made: Installation = {
    ...Object.fromEntries(missing.map(([name, secret]) => [name, makeSecret(secret)])),
    ...firstAdministrator(demo, source),
    demo,
    ...known,
  };
  // Put into place whole: a kill while writing must not leave half a file that no later start can read.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  if (known) renameSync(aside, file);
  else linkUnlessThere(aside, file);
  return JSON.parse(readFileSync(file, "utf8")) as Installation;
}

/** Of two first starts at once, what the earlier one made holds for both. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  rmSync(from);
}

/** What development alone may be told, besides its secrets. */
function passedOn({ WEBHOOKS_ALLOW_PRIVATE }: Source): Record<string, string> {
  return WEBHOOKS_ALLOW_PRIVATE ? { WEBHOOKS_ALLOW_PRIVATE } : {};
}

const administrator = ["ADMIN_EMAIL", "ADMIN_PASSWORD"] as const;

/** Where reports are written to, and as whom: passed on as given. */
const google = ["GOOGLE_SERVICE_ACCOUNT", "GOOGLE_SHEETS_BASE_URL"] as const;

/** How many API requests a minute: more for a run of tests. */
const limits = ["API_REQUESTS_A_MINUTE"] as const;

const given = (source: Source, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));

function refuseWeakPassword({ ADMIN_EMAIL, ADMIN_PASSWORD }: Source): void {
  const fault = ADMIN_PASSWORD && passwordFault(ADMIN_PASSWORD, [ADMIN_EMAIL ?? null]);
  if (fault) throw new Error(`ADMIN_PASSWORD will not do. ${fault}`);
}

function refuseFault(bindings: Record<string, string>): void {
  const fault = configurationFault(bindings as unknown as Env, secrets);
  if (fault) throw new Error(`${fault} For a local start, set it in the environment of npm start.`);
}

/** Development makes its own secrets; staging and production take them from the environment or do not start. */
export function readConfiguration(source: Source): Configuration {
  const environment = readEnvironment(source.ENVIRONMENT);
  const port = readPort(source.PORT);
  const state = resolve(root, source.MILEPOST_STATE || ".milepost");
  closeToOthers(state);

  if (environment === "development") {
    const { demo, isPasswordMade, ...made } = installation(state, source);
    const admin = { email: made.ADMIN_EMAIL, password: made.ADMIN_PASSWORD, isPasswordMade };
    const bindings = {
      ...(made as Record<string, string>),
      ENVIRONMENT: environment,
      PUBLIC_URL: source.PUBLIC_URL || `http://127.0.0.1:${port}`,
      ...passedOn(source),
      ...given(source, [...google, ...optional, ...limits]),
    };
    refuseFault(bindings);
    return { environment, port, state, demo, admin, bindings };
  }
  const names = [...Object.keys(secrets), "PUBLIC_URL", ...administrator, ...google, ...optional, ...limits];
  const bindings: Record<string, string> = { ENVIRONMENT: environment, ...given(source, names) };
  refuseFault(bindings);
  refuseWeakPassword(source);
  return { environment, port, state, bindings, demo: false, admin: null };
}
