import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Env, missingSecret, type Secret } from "../../worker/env.ts";
import { readSecrets } from "../modules.ts";
import { root } from "./build.ts";

type Environment = Env["ENVIRONMENT"];
type Source = Record<string, string | undefined>;

/** What the first start decided for good: later starts change neither the administrator nor the demo data. */
export interface Installation {
  /** And each secret by its name. */
  [secret: string]: string | boolean;
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

const secrets = await readSecrets();

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
    ADMIN_EMAIL: (demo ? undefined : source.ADMIN_EMAIL) || demoAdmin.email,
    ADMIN_PASSWORD: (demo ? undefined : source.ADMIN_PASSWORD) || demoAdmin.password,
    demo,
    ...known,
  };
  // Renamed into place: a kill while writing must not leave half a file that no later start can read.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, file);
  return made;
}

/** Development makes its own secrets; staging and production take them from the environment or do not start. */
export function readConfiguration(source: Source): Configuration {
  const environment = readEnvironment(source.ENVIRONMENT);
  const port = readPort(source.PORT);
  const state = resolve(root, source.MILEPOST_STATE || ".milepost");
  mkdirSync(state, { recursive: true });

  if (environment === "development") {
    const { demo, ...rest } = installation(state, source);
    const bindings = rest as Record<"ADMIN_EMAIL" | "ADMIN_PASSWORD", string>;
    const admin = { email: bindings.ADMIN_EMAIL, password: bindings.ADMIN_PASSWORD };
    return { environment, port, state, demo, admin, bindings: { ...bindings, ENVIRONMENT: environment } };
  }
  const bindings: Record<string, string> = { ENVIRONMENT: environment };
  for (const name of [...Object.keys(secrets), "ADMIN_EMAIL", "ADMIN_PASSWORD"]) {
    const value = source[name];
    if (value) bindings[name] = value;
  }
  const missing = missingSecret(bindings as unknown as Env, secrets);
  if (missing)
    throw new Error(`${missing} For a local start, set ${missing.split(" ")[2]} in its environment.`);
  return { environment, port, state, bindings, demo: false, admin: null };
}
