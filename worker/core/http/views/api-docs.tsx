import { useLanguage } from "../../../../web/i18n/language";
import type { Translate } from "../../../../web/i18n/translate";
import { Island } from "../../../../web/islands/island";
import { Brand } from "../../../../web/layout/brand";
import { LanguageSwitch } from "../../../../web/layout/language-switch";
import { InWords } from "../../../../web/ui/in-words";
import TryCallIsland from "../islands/try-call.island";
import type { OpenApi, Operation } from "../openapi";
import { Endpoint, Schemas, type Shape } from "./api-endpoint";
import type { TryWords } from "./try-call";

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

interface Call {
  method: string;
  path: string;
  operation: Operation;
}

const callsOf = (api: OpenApi, part: string): Call[] =>
  Object.entries(api.paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
    )
    .filter(({ operation }) => operation.tags.includes(part));

/** A part's address: "Sign-in" at /docs/api/sign-in, "Incomes: cases" at /docs/api/incomes-cases. */
const addressOf = (part: string) =>
  `/docs/api/${part.toLowerCase().replace(/\W+/g, "-").replace(/^-|-$/g, "")}`;

/** The part of the interface that stands at this address, as its tag says it. */
export const partAt = (api: OpenApi, address: string): string | undefined =>
  api.tags.find(({ name }) => addressOf(name) === `/docs/api/${address}`)?.name;

function TryIt() {
  const { t } = useLanguage();
  return (
    <Island class="needs-script" name="core/try-call" of={TryCallIsland} props={{ words: tryWords(t) }} />
  );
}

function Parts({ api, current }: { api: OpenApi; current?: string }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("docs.parts")}>
      <ul>
        {api.tags.map(({ name }) => (
          <li key={name}>
            <a lang="en" href={addressOf(name)} aria-current={name === current ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part and its calls, each in a line that leads to all of it. */
function PartInShort({ api, part }: { api: OpenApi; part: string }) {
  return (
    <section id={encodeURIComponent(part)}>
      <h2 lang="en">
        <a href={addressOf(part)}>{part}</a>
      </h2>
      <dl class="api-fields" lang="en">
        {callsOf(api, part).map(({ method, path, operation }) => (
          <div key={operation.operationId} id={operation.operationId}>
            <dt>
              <a href={`${addressOf(part)}#${operation.operationId}`}>
                <code>
                  {method.toUpperCase()} {path}
                </code>
              </a>
            </dt>
            <dd>{operation.summary}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The whole interface in short, from the document that the server itself validates by. */
export function ApiDocs({ api, problems }: { api: OpenApi; problems: Record<string, number> }) {
  const { t } = useLanguage();
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
      <Parts api={api} />
      <TryIt />
      {api.tags.map(({ name }) => (
        <PartInShort key={name} api={api} part={name} />
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

/** All that there is to know of the calls of one part. */
export function ApiPart({ api, part }: { api: OpenApi; part: string }) {
  const { t } = useLanguage();
  return (
    <main class="api-docs" id="main">
      <Brand />
      <p>
        <a href="/docs/api">{t("docs.heading")}</a>
      </p>
      <h1 lang="en">{part}</h1>
      <Parts api={api} current={part} />
      <TryIt />
      <Schemas.Provider value={api.components.schemas as Record<string, Shape>}>
        {callsOf(api, part).map((call) => (
          <Endpoint key={call.operation.operationId} {...call} />
        ))}
      </Schemas.Provider>
      <LanguageSwitch />
    </main>
  );
}
