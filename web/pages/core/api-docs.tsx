import type { OpenApi, Operation } from "../../../worker/core/http/openapi";
import { Brand } from "../../layout/brand";

interface Shape {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  default?: unknown;
}

/** A schema in a few words: `string or null`, `"csv" | "xlsx"`, `list of {…}`. */
function inWords(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (shape.anyOf) return shape.anyOf.map(inWords).join(" or ");
  if (shape.type === "array") return `list of ${inWords(shape.items ?? {})}`;
  if (shape.properties) return `{ ${Object.keys(shape.properties).join(", ")} }`;
  return [shape.format ?? shape.type ?? "anything"].flat().join(" or ");
}

function Fields({ shape }: { shape: Shape }) {
  if (!shape.properties) return <p>{inWords(shape)}</p>;
  return (
    <dl class="api-fields">
      {Object.entries(shape.properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {shape.required?.includes(name) ? "" : " (optional)"}
          </dt>
          <dd>
            {inWords(field)}
            {field.default === undefined ? "" : `, ${JSON.stringify(field.default)} where left out`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Content = Record<string, { schema: Shape; example?: unknown }>;

function Endpoint({ method, path, operation }: { method: string; path: string; operation: Operation }) {
  const body = Object.entries((operation.requestBody?.content ?? {}) as Content);
  const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  return (
    <article class="api-endpoint" id={operation.operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>{operation.summary}</p>
      <p>{operation.security.length === 0 ? "Public." : `Who may: ${operation.description}`}</p>
      {operation.parameters && (
        <dl class="api-fields">
          {operation.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
                {` in ${parameter.in}${parameter.required ? "" : " (optional)"}`}
              </dt>
              <dd>{parameter.description ?? inWords(parameter.schema as Shape)}</dd>
            </div>
          ))}
        </dl>
      )}
      {body.map(([type, { schema, example }]) => (
        <section key={type}>
          <h4>Body, {type}</h4>
          <Fields shape={schema} />
          {example !== undefined && <pre>{JSON.stringify(example, null, 2)}</pre>}
        </section>
      ))}
      {answers.map(([status, answer]) => {
        const schema = (answer.content as Content | undefined)?.["application/json"]?.schema;
        return (
          <section key={status}>
            <h4>Answer, {status}</h4>
            {schema ? <Fields shape={schema} /> : <p>{String(answer.description)}</p>}
          </section>
        );
      })}
    </article>
  );
}

/** The whole interface on one page, from the document that the server itself validates by. */
export function ApiDocs({ api, problems }: { api: OpenApi; problems: Record<string, number> }) {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  return (
    <main class="api-docs" id="main">
      <Brand />
      <h1>Milepost API</h1>
      <p>{api.info.description}</p>
      <p>
        For programs: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>,{" "}
        <a href="/api/v1/openapi-3.0.json">OpenAPI 3.0</a>.
      </p>
      <nav aria-label="Parts of the API">
        <ul>
          {api.tags.map(({ name }) => (
            <li key={name}>
              <a href={`#${encodeURIComponent(name)}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {api.tags.map(({ name }) => (
        <section key={name} id={encodeURIComponent(name)}>
          <h2>{name}</h2>
          {operations
            .filter(({ operation }) => operation.tags.includes(name))
            .map((endpoint) => (
              <Endpoint key={endpoint.operation.operationId} {...endpoint} />
            ))}
        </section>
      ))}
      <section id="problems">
        <h2>Errors</h2>
        <p>
          Every error is <code>application/problem+json</code> with one of these codes.
        </p>
        <dl class="api-fields">
          {Object.entries(problems).map(([code, status]) => (
            <div key={code} id={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{status}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
