import type { Random } from "../../core/demo/random";
import type { OpenApi, Operation } from "../../core/http/openapi";
import type { Json } from "../../core/http/openapi-schemas";
import { filled } from "../world";
import { FromSchema } from "./from-schema";
import { contentTypes, headerValues, hostileBody, hostileText, hostileValue } from "./hostile";

export interface FuzzRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | FormData | null;
}

export interface Call {
  method: string;
  path: string;
  operation: Operation;
}

export const callsOf = ({ paths }: OpenApi): Call[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
  );

/** What nobody asked for; where it comes back or is stored, it can be found. */
const foreign = (mark: string) => ({
  [`${mark}_field`]: mark,
  ...{ created_by: `${mark}_person`, password_hash: `${mark}_hash`, is_admin: true },
});

/** An object that takes any field: in it nothing is foreign. */
const takesAny = ({ additionalProperties }: Json): boolean =>
  typeof additionalProperties === "object" && additionalProperties !== null;

const within = ({ properties = {}, items = {} }: Json, name?: string): Json =>
  ((name === undefined ? items : (properties as Record<string, unknown>)[name]) ?? {}) as Json;

/** A value with something within it made hostile, left out, or brought besides. */
function spoiled(value: unknown, random: Random, mark: string, schema: Json = {}): unknown {
  if (value === null || typeof value !== "object" || random.chance(0.15)) return hostileValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0) return [hostileValue(random)];
    const at = random.below(value.length);
    return value.map((item, i) => (i === at ? spoiled(item, random, mark, within(schema)) : item));
  }
  const entries = Object.entries(value);
  const what = random.below(4);
  const one = entries[random.below(Math.max(1, entries.length))];
  if (what === 0 || !one) return takesAny(schema) ? {} : { ...value, ...foreign(mark) };
  if (what === 1) return Object.fromEntries(entries.filter(([name]) => name !== one[0]));
  return { ...value, [one[0]]: spoiled(one[1], random, mark, within(schema, one[0])) };
}

/** JSON in which a key comes twice. */
function withTwin(json: string, random: Random): string {
  if (!json.startsWith('{"')) return json;
  const name = /^\{"((?:[^"\\]|\\.)*)"/.exec(json)?.[1] ?? "a";
  return `{"${name}":${JSON.stringify(hostileValue(random))},${json.slice(1)}`;
}

/** Makes requests of a document: valid ones, nearly valid ones, and others. */
export class Requests {
  readonly #random: Random;
  readonly #records: Record<string, string>;
  readonly #make: FromSchema;

  constructor({ components }: OpenApi, random: Random, records: Record<string, string>) {
    this.#random = random;
    this.#records = records;
    this.#make = new FromSchema((components as { schemas: Record<string, Json> }).schemas, random, records);
  }

  /** `mark`: a word that stands in what is foreign to the call. `ids`: what the path names. */
  next({ method, path, operation }: Call, ids: Record<string, string>, mark: string): FuzzRequest {
    const random = this.#random;
    const isWild = random.chance(0.6); // the others are valid but perhaps for their body
    const { body, type } = this.#body(operation, mark);
    const query = this.#query(operation, isWild && random.chance(0.4));
    const filledPath = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      isWild && random.chance(0.25)
        ? encodeURIComponent(wellFormed(hostileText(random)))
        : encodeURIComponent(filled(ids[name] ?? this.#records[name] ?? "unknown", this.#records)),
    );
    const spoiledPath =
      isWild && random.chance(0.03)
        ? `${filledPath}${random.pick(["/", "//", "/x", ";a", "%", "%00", ".json"])}`
        : filledPath;
    const verb =
      isWild && random.chance(0.04)
        ? random.pick(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND"])
        : method.toUpperCase();
    return {
      method: verb,
      path: spoiledPath + query,
      headers: { ...(type ? { "content-type": type } : {}), ...this.#headers(operation, isWild) },
      body: verb === "GET" || verb === "HEAD" ? null : body,
    };
  }

  #body({ requestBody }: Operation, mark: string): { body: FuzzRequest["body"]; type?: string } {
    const random = this.#random;
    if (!requestBody) return random.chance(0.1) ? { body: "{}", type: "application/json" } : { body: null };
    const types = Object.keys(requestBody.content);
    const type = random.chance(0.05) ? random.pick(contentTypes) : random.pick(types);
    if (random.chance(0.08)) return { body: hostileBody(random), type };
    const { schema, example } = requestBody.content[type] ??
      requestBody.content[types[0] ?? ""] ?? { schema: {} };
    if (type === "multipart/form-data") return { body: this.#form(schema, mark) };
    const base =
      example !== undefined && random.chance(0.6) ? filled(example, this.#records) : this.#make.value(schema);
    const how = random.below(10);
    const once = () => spoiled(base, random, mark, schema);
    const value = how < 4 ? base : how < 8 ? once() : spoiled(once(), random, mark, schema);
    if (type === "application/x-www-form-urlencoded") return { body: formText(value), type };
    if (!/json/.test(type)) return { body: typeof value === "string" ? value : JSON.stringify(value), type };
    const json = /ndjson|jsonl/.test(type) ? lines(value, random) : (JSON.stringify(value) ?? "");
    return { body: random.chance(0.05) ? withTwin(json, random) : json, type };
  }

  #form({ properties = {} }: Json, mark: string): FormData {
    const random = this.#random;
    const form = new FormData();
    for (const name of Object.keys(properties as Json)) {
      if (random.chance(0.1)) continue;
      const isFile = name === "file" || name === "logo";
      const content = isFile ? this.#file(mark) : hostileText(random);
      if (isFile && random.chance(0.9))
        form.append(
          name,
          new Blob([content as BlobPart]),
          `${wellFormed(hostileText(random)).slice(0, 50)}${random.pick(["x", ".csv", ".xlsx"])}`, // a backslash at the end is none that a client sends
        );
      else form.append(name, typeof content === "string" ? wellFormed(content) : "x");
      if (random.chance(0.05)) form.append(name, "twice");
    }
    if (random.chance(0.2)) form.append(`${mark}_field`, mark);
    return form;
  }

  #file(mark: string): string | Uint8Array {
    const random = this.#random;
    const columns = [
      "name",
      "email",
      "phone",
      "region",
      "max_links",
      "date",
      "clicks",
      "status",
      "signup_id",
      "external_id",
    ];
    if (random.chance(0.3)) return hostileBody(random);
    const heads = columns.filter(() => random.chance(0.5));
    const separator = random.pick([",", ";", "\t"]);
    const row = () => heads.map(() => JSON.stringify(hostileText(random).slice(0, 200))).join(separator);
    return [
      [...heads, `${mark}_field`].join(separator),
      ...Array.from({ length: random.below(4) }, () => `${row()}${separator}${mark}`),
    ].join("\r\n");
  }

  #query({ parameters = [] }: Operation, isWild: boolean): string {
    const random = this.#random;
    const pairs = parameters
      .filter((one) => one.in === "query" && (one.required || random.chance(0.3)))
      .map(({ name, schema }) => [
        name,
        isWild && random.chance(0.5) ? hostileText(random) : String(this.#make.value(schema, name)),
      ]);
    if (isWild && random.chance(0.2)) pairs.push(["campaign", "x"]);
    if (isWild && random.chance(0.1) && pairs[0]) pairs.push(pairs[0]);
    const text = pairs
      .map(
        ([name = "", value = ""]) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(value))}`,
      )
      .join("&");
    const rest =
      isWild && random.chance(0.1)
        ? random.pick(["&%ZZ=%", "&a=%ff", "&&&=", "&__proto__=x", "&[]=1", `&x=${"y".repeat(8000)}`])
        : "";
    return text + rest ? `?${text}${rest}` : "";
  }

  #headers({ parameters = [] }: Operation, isWild: boolean): Record<string, string> {
    const random = this.#random;
    const headers: Record<string, string> = {};
    if (parameters.some(({ name }) => name === "Idempotency-Key") && random.chance(0.3))
      headers["idempotency-key"] = `key-${random.below(40)}`;
    for (const [name, values] of Object.entries(headerValues)) {
      if (isWild && random.chance(0.03)) headers[name] = random.pick(values);
    }
    return headers;
  }
}

const wellFormed = (text: string) => text.toWellFormed();

const formText = (value: unknown) =>
  value !== null && typeof value === "object"
    ? Object.entries(value)
        .map(
          ([name, one]) =>
            `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(wellFormed(String(one)))}`,
        )
        .join("&")
    : String(value);

function lines(value: unknown, random: Random): string {
  if (typeof value === "string" && random.chance(0.7)) return value;
  return Array.from({ length: 1 + random.below(3) }, () => JSON.stringify(value)).join("\n");
}
