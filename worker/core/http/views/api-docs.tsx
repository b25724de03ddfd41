import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Island } from "../../../../web/islands/island";
import { Brand } from "../../../../web/layout/brand";
import { LanguageSwitch } from "../../../../web/layout/language-switch";
import { InWords } from "../../../../web/ui/in-words";
import { canBeTried } from "../islands/calls";
import TryCallIsland from "../islands/try-call.island";
import type { OpenApi, Operation } from "../openapi";
import type { TryWords } from "./try-call";

interface Shape {
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
const Schemas = createContext<Record<string, Shape>>({});
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

function Endpoint({ method, path, operation }: { method: string; path: string; operation: Operation }) {
  const { t } = useLanguage();
  const body = Object.entries((operation.requestBody?.content ?? {}) as Content);
  const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  return (
    <article class="api-endpoint" id={operation.operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
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
          <h4>{t("docs.body", { type })}</h4>
          <Fields shape={schema} />
          {example !== undefined && <pre>{JSON.stringify(example, null, 2)}</pre>}
        </section>
      ))}
      {answers.map(([status, answer]) => {
        const schema = (answer.content as Content | undefined)?.["application/json"]?.schema;
        return (
          <section key={status}>
            <h4>{t("docs.answer", { status })}</h4>
            {schema ? <Fields shape={schema} /> : <p lang="en">{String(answer.description)}</p>}
          </section>
        );
      })}
    </article>
  );
}

const tryWords = (t: Translate): TryWords => ({
  title: t("docs.try"),
  lead: t("docs.tryLead"),
  open: t("docs.tryOpen"),
  call: t("docs.tryCall"),
  key: t("docs.tryKey"),
  keyHint: t("docs.tryKeyHint"),
  optional: t("docs.optional"),
  notSent: t("docs.tryNotSent"),
  body: t("docs.tryBody"),
  file: t("docs.tryFile"),
  send: t("docs.trySend"),
  sending: t("docs.trySending"),
  failed: t("docs.tryFailed"),
  answer: t("docs.tryAnswer"),
  headers: t("docs.tryHeaders"),
  answerBody: t("docs.tryAnswerBody"),
  empty: t("docs.tryEmpty"),
  save: t("docs.trySave"),
  curl: t("docs.tryCurl"),
});

/** The whole interface on one page, from the document that the server itself validates by. */
export function ApiDocs({ api, problems }: { api: OpenApi; problems: Record<string, number> }) {
  const { t } = useLanguage();
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  return (
    <main class="api-docs" id="main">
      <Brand />
      <h1>{t("docs.heading")}</h1>
      <p lang="en">{api.info.description}</p>
      <p>
        <InWords
          of="docs.forPrograms"
          with={{
            one: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>,
            other: <a href="/api/v1/openapi-3.0.json">OpenAPI 3.0</a>,
          }}
        />
      </p>
      <nav aria-label={t("docs.parts")}>
        <ul>
          {api.tags.map(({ name }) => (
            <li key={name}>
              <a lang="en" href={`#${encodeURIComponent(name)}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Island class="needs-script" name="core/try-call" of={TryCallIsland} props={{ words: tryWords(t) }} />
      {api.tags.map(({ name }) => (
        <section key={name} id={encodeURIComponent(name)}>
          <h2 lang="en">{name}</h2>
          <Schemas.Provider value={api.components.schemas as Record<string, Shape>}>
            {operations
              .filter(({ operation }) => operation.tags.includes(name))
              .map((endpoint) => (
                <Endpoint key={endpoint.operation.operationId} {...endpoint} />
              ))}
          </Schemas.Provider>
        </section>
      ))}
      <section id="problems">
        <h2>{t("docs.errors")}</h2>
        <p>
          <InWords of="docs.errorsWords" with={{ type: <code>application/problem+json</code> }} />
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
      <LanguageSwitch />
    </main>
  );
}
