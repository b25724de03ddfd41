import { dereference, type OutputUnit, type Schema, validate } from "@cfworker/json-schema";
import { escapePattern } from "../../web/i18n/escape-pattern";
import { knownEvents } from "../core/webhooks/event-types";

interface Documented {
  content?: Record<string, { schema: Schema }>;
  $ref?: string;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Documented> }>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Documented> };
}

/** A schema that takes no field beyond those described; what is composed of several may. */
function withoutMore(schema: unknown, isPart = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withoutMore(each, isPart));
  if (schema === null || typeof schema !== "object") return schema;
  const strict = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, withoutMore(value, isPart || name === "allOf")]),
  );
  if (!isPart && strict.properties && strict.type === "object") strict.additionalProperties ??= false;
  return strict;
}

/** Schemas of which others are composed: they hold a part of what an answer holds. */
const partsIn = (document: Document): Set<string> =>
  new Set(
    [...JSON.stringify(document).matchAll(/"allOf":(\[(?:[^[\]]|\[[^\]]*\])*\])/g)].flatMap(([, list = ""]) =>
      [...list.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name = ""]) => name),
    ),
  );

class AnswerCheck {
  readonly #document: Document;
  readonly #patterns: { pattern: RegExp; path: string; names: number }[];
  readonly #strict = new Map<string, Schema>();
  /** Where each `$ref` leads. To find that is a walk through all schemas: once, not for each answer. */
  readonly #lookup: ReturnType<typeof dereference>;

  constructor(document: Document) {
    const parts = partsIn(document);
    const { schemas, responses } = document.components;
    const strict = Object.entries(schemas).map(([name, schema]) => [
      name,
      parts.has(name) ? schema : withoutMore(schema),
    ]);
    this.#document = { ...document, components: { responses, schemas: Object.fromEntries(strict) } };
    this.#lookup = dereference({ components: this.#document.components } as Schema);
    this.#patterns = Object.keys(document.paths)
      .map((path) => ({
        path,
        pattern: new RegExp(
          `^${path
            .split(/\{\w+\}/)
            .map(escapePattern)
            .join("[^/]+")}$`,
        ),
        names: path.split("{").length,
      }))
      .sort((a, b) => a.names - b.names);
  }

  /** What of an answer the document does not say; null where all is well, or the address is not described. */
  async faultOf(method: string, address: string, answer: Response): Promise<string | null> {
    const verb = method === "HEAD" ? "get" : method.toLowerCase();
    const at = new URL(address).pathname;
    const found = this.#patterns.find(
      ({ pattern, path }) => pattern.test(at) && this.#document.paths[path]?.[verb],
    );
    if (!found) return null;
    const { responses } = this.#document.paths[found.path]?.[verb] ?? { responses: {} };
    const what = `${verb} ${found.path} ${answer.status}`;
    const listed = responses[answer.status];
    if (!listed) return `${what} is not described`;
    const described = listed.$ref
      ? this.#document.components.responses[listed.$ref.split("/").at(-1) ?? ""]
      : listed;
    const content = described?.content ?? {};
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (Object.keys(content).length === 0) {
      const text = method === "HEAD" || answer.body === null ? "" : await answer.clone().text();
      return text === "" ? null : `${what} has a body, and none is described: ${text.slice(0, 200)}`;
    }
    // Who fetches ahead of a visit is refused without a word: nothing would show it.
    if (answer.status === 503 && type === "" && (await answer.clone().text()) === "") return null;
    const schema = content[type]?.schema;
    if (schema === undefined) return `${what} comes as ${type || "nothing"}, not as ${Object.keys(content)}`;
    if (method === "HEAD" || !/[/+]json$/.test(type)) return null;
    const body: unknown = await answer.clone().json();
    const { valid, errors } = validate(
      body,
      this.#strictly(`${what} ${type}`, schema),
      "2020-12",
      this.#lookup,
    );
    return valid ? null : `${what}: ${inWords(errors)} in ${JSON.stringify(body).slice(0, 1000)}`;
  }

  #strictly(what: string, schema: Schema): Schema {
    const known = this.#strict.get(what);
    if (known) return known;
    const strict = withoutMore(schema) as Schema;
    dereference(strict, this.#lookup, undefined, `/answers/${this.#strict.size}`);
    this.#strict.set(what, strict);
    return strict;
  }
}

const inWords = (errors: OutputUnit[]) =>
  errors
    .map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
    .slice(-5)
    .join("; ");

/**
 * Files load their modules anew, and share a runtime: the document is made once for all of them, and once more for those
 * that offer what only tests have.
 */
const runtime = globalThis as { answerChecks?: Map<string, AnswerCheck> };

/** Throws where an answer is another than the OpenAPI document describes. `fetchWorker` gets the document. */
export async function checkAnswer(
  request: { method: string; url: string },
  answer: Response,
  fetchWorker: (url: string) => Promise<Response>,
): Promise<void> {
  runtime.answerChecks ??= new Map();
  const offered = knownEvents().join();
  let check = runtime.answerChecks.get(offered);
  if (!check) {
    const response = await fetchWorker(new URL("/api/v1/openapi.json", request.url).href);
    check = new AnswerCheck((await response.json()) as Document);
    runtime.answerChecks.set(offered, check);
  }
  const fault = await check.faultOf(request.method, request.url, answer);
  if (fault) throw new Error(`Not as the OpenAPI document describes: ${fault}`);
}
