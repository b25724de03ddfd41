// Pure: the calls of an OpenAPI document, as somebody fills them in.

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  default?: unknown;
}

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    schema: Schema;
    description?: string;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, Schema> };
}

export interface CallField {
  name: string;
  place: "path" | "query" | "header" | "form";
  isRequired: boolean;
  /** To choose from; none: any text. */
  options: string[];
  /** What it begins with. */
  initial: string;
}

export interface CallBody {
  type: string;
  /** "text": typed; "file": bytes; "form": a file in the field of this name, with other fields beside it. */
  kind: "text" | "file" | "form";
  field: string;
  example: string;
}

export interface CallToTry {
  id: string;
  method: string;
  path: string;
  summary: string;
  tag: string;
  fields: CallField[];
  body: CallBody | null;
}

/** A page, a redirect and a stream that never ends are no answer that could be shown. */
export function canBeTried(method: string, { responses }: Pick<Operation, "responses">): boolean {
  const types = responses[200]?.content ?? {};
  return (
    Object.keys(responses).some((status) => status.startsWith("2")) &&
    !("text/html" in types) &&
    !(method === "get" && "text/event-stream" in types)
  );
}

function optionsOf({ enum: values, type, anyOf }: Schema): string[] {
  if (values) return values.filter((value) => value !== null).map(String);
  if (type === "boolean") return ["true", "false"];
  return anyOf?.map(optionsOf).find((options) => options.length > 0) ?? [];
}

const isPlace = (place: string): place is CallField["place"] => ["path", "query", "header"].includes(place);

function bodyOf({ requestBody }: Operation): { body: CallBody | null; beside: CallField[] } {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (!type || !content) return { body: null, beside: [] };
  const { schema, example } = content;
  if (type === "multipart/form-data") {
    const properties = Object.entries(schema.properties ?? {});
    const [field = "file"] = properties.find(([, { format }]) => format === "binary") ?? [];
    const beside = properties
      .filter(([name]) => name !== field)
      .map(([name, text]): CallField => {
        const isRequired = schema.required?.includes(name) ?? false;
        return { name, place: "form", isRequired, options: optionsOf(text), initial: "" };
      });
    return { body: { type, kind: "form", field, example: "" }, beside };
  }
  if (schema.format === "binary") return { body: { type, kind: "file", field: "", example: "" }, beside: [] };
  const text = typeof example === "string" ? example : JSON.stringify(example ?? {}, null, 2);
  return { body: { type, kind: "text", field: "", example: text }, beside: [] };
}

export function readCalls(document: OpenApiDocument): CallToTry[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method, operation]) => canBeTried(method, operation))
      .map(([method, operation]) => {
        const { body, beside } = bodyOf(operation);
        const fields = (operation.parameters ?? []).flatMap((parameter): CallField[] => {
          const { name, in: place, required: isRequired = false, schema, example = "" } = parameter;
          if (!isPlace(place)) return [];
          return [{ name, place, isRequired, options: optionsOf(schema), initial: String(example) }];
        });
        return {
          id: operation.operationId,
          method: method.toUpperCase(),
          path,
          summary: operation.summary,
          tag: operation.tags[0] ?? "",
          fields: [...fields, ...beside],
          body,
        };
      }),
  );
}

/** What somebody filled in: fields by their name, the body's text or its file. */
export interface Filled {
  values: Readonly<Record<string, string>>;
  text: string;
  file: { name: string } | null;
}

export interface RequestToSend {
  method: string;
  /** Path and query. */
  address: string;
  headers: Record<string, string>;
}

/** The request without its body. A field that is empty is not sent. */
export function requestOf(
  { method, path, fields, body }: CallToTry,
  filled: Filled,
  key: string,
): RequestToSend {
  const given = fields.filter(({ name }) => (filled.values[name] ?? "") !== "");
  const filledIn = (name: string) => filled.values[name] ?? "";
  const at = (place: CallField["place"]) => given.filter((field) => field.place === place);
  const query = new URLSearchParams(at("query").map(({ name }): [string, string] => [name, filledIn(name)]));
  const headers = Object.fromEntries(at("header").map(({ name }) => [name, filledIn(name)]));
  if (key) headers.Authorization = `Bearer ${key}`;
  // Of a form the browser tells the type: it holds what parts the fields.
  if (body && body.kind !== "form") headers["Content-Type"] = body.type;
  return {
    method,
    address: `${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filledIn(name)))}${
      query.size > 0 ? `?${query}` : ""
    }`,
    headers,
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The same for a terminal, the key left to the shell. */
export function curlOf(call: CallToTry, filled: Filled, key: string, origin: string): string {
  const { method, address, headers } = requestOf(call, filled, key);
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}${quoted(`${origin}${address}`)}`];
  for (const [name, value] of Object.entries(headers)) {
    lines.push(
      name === "Authorization"
        ? `-H "Authorization: Bearer $MILEPOST_KEY"`
        : `-H ${quoted(`${name}: ${value}`)}`,
    );
  }
  const file = filled.file?.name ?? "file";
  if (call.body?.kind === "text") lines.push(`--data-raw ${quoted(filled.text)}`);
  if (call.body?.kind === "file") lines.push(`--data-binary ${quoted(`@${file}`)}`);
  if (call.body?.kind === "form") {
    lines.push(`-F ${quoted(`${call.body.field}=@${file}`)}`);
    const beside = call.fields.filter(({ name, place }) => place === "form" && filled.values[name]);
    for (const { name } of beside) lines.push(`-F ${quoted(`${name}=${filled.values[name]}`)}`);
  }
  return lines.join(" \\\n  ");
}
