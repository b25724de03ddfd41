import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { passwordFault } from "../../worker/core/identity/password-policy.ts";
import { configurationFault, type Env } from "../../worker/env.ts";
import { root } from "./build.ts";
import { closeToOthers } from "./close-to-others.ts";

type Environment = Env["ENVIRONMENT"];
type Source = Record<string, string | undefined>;

/** What the first start decided for good: later starts change neither the administrator nor the demo data. */
export interface Installation {
  SESSION_SECRET: string;
  LINK_KEYS: string;
  DATA_KEY: string;
  ADMIN_EMAIL: string;
  ADMIN_PASSWORD: string;
  demo: boolean;
}

export interface Configuration {
  environment: Environment;
  port: number;
  state: string;
  /** Vars and secrets that the Worker is given. */
  bindings: Record<string, string>;
  demo: boolean;
  admin: { email: string; password: string } | null;
}

const demoAdmin = { email: "admin@milepost.test", password: "milepost-demo" };

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

/** Made at the first start of a state folder, read at every later one. Only its owner may read the file. */
function installation(state: string, source: Source): Installation {
  const file = join(state, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Installation;
  const demo = source.MILEPOST_DEMO !== "0";
  if (!demo) refuseWeakPassword(source);
  const made: Installation = {
    SESSION_SECRET: randomBytes(32).toString("base64url"),
    LINK_KEYS: `1=${randomBytes(32).toString("base64")}`,
    DATA_KEY: randomBytes(32).toString("base64"),
    ADMIN_EMAIL: (demo ? undefined : source.ADMIN_EMAIL) || demoAdmin.email,
    ADMIN_PASSWORD: (demo ? undefined : source.ADMIN_PASSWORD) || demoAdmin.password,
    demo,
  };
  // Renamed into place: a kill while writing must not leave half a file that no later start can read.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, file);
  return made;
}

const administrator = ["ADMIN_EMAIL", "ADMIN_PASSWORD"] as const;

function refuseWeakPassword({ ADMIN_EMAIL, ADMIN_PASSWORD }: Source): void {
  const fault = ADMIN_PASSWORD && passwordFault(ADMIN_PASSWORD, [ADMIN_EMAIL ?? null]);
  if (fault) throw new Error(`ADMIN_PASSWORD will not do. ${fault}`);
}

function refuseFault(bindings: Record<string, string>): void {
  const fault = configurationFault(bindings as unknown as Env);
  if (fault) throw new Error(`${fault} For a local start, set it in the environment of npm start.`);
}

/** Development makes its own secrets; staging and production take them from the environment or do not start. */
export function readConfiguration(source: Source): Configuration {
  const environment = readEnvironment(source.ENVIRONMENT);
  const port = readPort(source.PORT);
  const state = resolve(root, source.MILEPOST_STATE || ".milepost");
  closeToOthers(state);

  if (environment === "development") {
    const { demo, ...made } = installation(state, source);
    const admin = { email: made.ADMIN_EMAIL, password: made.ADMIN_PASSWORD };
    const bindings = {
      ...made,
      ENVIRONMENT: environment,
      PUBLIC_URL: source.PUBLIC_URL || `http://127.0.0.1:${port}`,
    };
    refuseFault(bindings);
    return { environment, port, state, demo, admin, bindings };
  }
  const bindings: Record<string, string> = { ENVIRONMENT: environment };
  for (const name of ["SESSION_SECRET", "LINK_KEYS", "DATA_KEY", "PUBLIC_URL", ...administrator] as const) {
    const value = source[name];
    if (value) bindings[name] = value;
  }
  refuseFault(bindings);
  refuseWeakPassword(source);
  return { environment, port, state, bindings, demo: false, admin: null };
}
