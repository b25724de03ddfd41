import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { canBeTried } from "../islands/calls";
import type { Operation } from "../openapi";

export interface Shape {
  $ref?: string;
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

/** A schema that others refer to stands among the components, under its name. */
export const Schemas = createContext<Record<string, Shape>>({});
const nameOf = (shape: Shape) => shape.$ref?.split("/").at(-1);

/** A schema in a few words: `string or null`, `"csv" | "xlsx"`, `list of {…}`. */
function inWords(shape: Shape, t: Translate): string {
  const name = nameOf(shape);
  if (name !== undefined) return name;
  const either = (words: string[]) => words.reduce((one, other) => t("docs.or", { one, other }));
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (shape.anyOf) return either(shape.anyOf.map((each) => inWords(each, t)));
  if (shape.type === "array") return t("docs.listOf", { what: inWords(shape.items ?? {}, t) });
  if (shape.properties) return `{ ${Object.keys(shape.properties).join(", ")} }`;
  return either([shape.format ?? shape.type ?? t("docs.anything")].flat());
}

function Fields({ shape }: { shape: Shape }) {
  const { t } = useLanguage();
  const schemas = useContext(Schemas);
  const { properties, required } = schemas[nameOf(shape) ?? ""] ?? shape;
  if (!properties) return <p lang="en">{inWords(shape, t)}</p>;
  return (
    <dl class="api-fields">
      {Object.entries(properties).map(([name, field]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {required?.includes(name) ? "" : ` ${t("docs.optional")}`}
          </dt>
          <dd>
            {/* Names of types, as the API calls them. */}
            <span lang="en">{inWords(field, t)}</span>
            {field.default === undefined
              ? ""
              : `, ${t("docs.whereLeftOut", { value: JSON.stringify(field.default) })}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Content = Record<string, { schema: Shape; example?: unknown }>;

/** A call in full: who may, what it takes, and what it answers. */
export function Endpoint({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: Operation;
}) {
  const { t } = useLanguage();
  const body = Object.entries((operation.requestBody?.content ?? {}) as Content);
  const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  return (
    <article class="api-endpoint" id={operation.operationId}>
      <h2>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h2>
      <p lang="en">{operation.summary}</p>
      {canBeTried(method, operation) && (
        <div class="needs-script">
          <button
            type="button"
            class="button button--plain button--small"
            data-try={operation.operationId}
            disabled
            aria-label={t("docs.tryThis", { call: `${method.toUpperCase()} ${path}` })}
          >
            {t("docs.try")}
          </button>
        </div>
      )}
      {operation.security.length === 0 ? (
        <p>{t("docs.public")}</p>
      ) : (
        <p>
          {t("docs.whoMay")} <span lang="en">{operation.description}</span>
        </p>
      )}
      {operation.parameters && (
        <dl class="api-fields">
          {operation.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
                {` ${t("docs.in", { place: parameter.in })}${parameter.required ? "" : ` ${t("docs.optional")}`}`}
              </dt>
              <dd>{parameter.description ?? inWords(parameter.schema as Shape, t)}</dd>
            </div>
          ))}
        </dl>
      )}
      {body.map(([type, { schema, example }]) => (
        <section key={type}>
          <h3>{t("docs.body", { type })}</h3>
          <Fields shape={schema} />
          {example !== undefined && <pre>{JSON.stringify(example, null, 2)}</pre>}
        </section>
      ))}
      {answers.map(([status, answer]) => {
        const schema = (answer.content as Content | undefined)?.["application/json"]?.schema;
        return (
          <section key={status}>
            <h3>{t("docs.answer", { status })}</h3>
            {schema ? <Fields shape={schema} /> : <p lang="en">{String(answer.description)}</p>}
          </section>
        );
      })}
    </article>
  );
}
