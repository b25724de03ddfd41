import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, EmptyState, Filters, listAddress, NoneFits } from "../../../../web/ui";
import type { IconName } from "../../../../web/ui/icons";
import { Switch } from "../../../../web/ui/switch";
import type { Led } from "../../leading/views/led";
import { Section } from "../../leading/views/section";
import { stakeholderTypes } from "../../stakeholder-types";
import type { ExportChoice, Format } from "../choice";
import { exampleOf } from "./example";

export interface ExportsProps {
  led: Led;
  choice: ExportChoice;
  count: { answers: number; participants: number };
  workshops: { value: string; label: string }[];
  provinces: { id: string; name: string }[];
  path: string;
  query: Record<string, string>;
  mostOfPdf: number;
}

const files: [Format, IconName][] = [
  ["csv", "list"],
  ["xlsx", "download"],
  ["pdf", "archive"],
  ["print", "upload"],
];

function Example() {
  const { t } = useLanguage();
  const { shown, hidden } = exampleOf(t);
  const columns = ["participant", "organization", "place", "response"] as const;
  return (
    <div class="exported-example">
      {([shown, hidden] as const).map((row, n) => (
        <div key={row.participant}>
          <p class="exported-example__title">
            {t(n === 0 ? "exported.example.shown" : "exported.example.hidden")}
          </p>
          <dl>
            {columns.map((column) => (
              <div key={column}>
                <dt>{t(`exported.example.${column}`)}</dt>
                <dd>{row[column] || "–"}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

function Names({ choice, path, query }: Pick<ExportsProps, "choice" | "path" | "query">) {
  const { t } = useLanguage();
  return (
    <Card title={t("exported.names")} lead={t("exported.names.words")}>
      <div class="stack">
        <Switch
          label={t("exported.names")}
          choices={(["show", "hide"] as const).map((names) => ({
            href: listAddress(path, query, { names: names === "show" ? "" : names }),
            label: t(`exported.names.${names}`),
            current: choice.names === names,
          }))}
        />
        <details class="exported-more">
          <summary>{t("exported.example")}</summary>
          <Example />
        </details>
      </div>
    </Card>
  );
}

function Files({
  choice,
  count,
  path,
  query,
  mostOfPdf,
}: Omit<ExportsProps, "led" | "workshops" | "provinces">) {
  const { t } = useLanguage();
  const { workshop: _, ...rest } = query;
  const isTooLarge = count.answers > mostOfPdf;
  return (
    <Card title={t("exported.files")} id="files">
      <ul class="exported-files">
        {files.map(([format, icon]) => (
          <li key={format}>
            {format === "pdf" && isTooLarge ? (
              <p class="quiet">{t("exported.pdf_too_large", { count: mostOfPdf })}</p>
            ) : (
              <>
                <ButtonLink
                  href={listAddress(`${path}${choice.which}/${format}/`, rest, {})}
                  tone={format === "xlsx" ? "primary" : "plain"}
                  icon={icon}
                >
                  {t(`exported.${format}`)}
                </ButtonLink>
                <p class="quiet small">{t(`exported.${format}_words`)}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet small">{t("exported.scripts")}</p>
    </Card>
  );
}

/** What is taken along, and in which form: the page counts it before a file is made. */
export function Exports(props: ExportsProps) {
  const { led, choice, count, workshops, provinces, path, query } = props;
  const { t } = useLanguage();
  const isNarrowed = ["workshop", "province", "stakeholder"].some((name) => query[name]);
  const chosen = (name: "status" | "layout", values: readonly string[]) => ({
    ...{ name, label: t(`exported.${name}`) },
    all: t(name === "status" ? "exported.status.submitted" : "exported.layout.long"),
    options: values.map((value) => ({
      value,
      label: t(`exported.${name}.${value}` as "exported.layout.wide"),
    })),
  });
  return (
    <Section led={led} section="exports/" lead={`${led.title}: ${t("exported.lead")}`}>
      <Filters
        path={path}
        query={query}
        kept={["names"]}
        target="export"
        filters={[
          {
            name: "workshop",
            label: t("exported.of"),
            all: t("exported.all_workshops"),
            options: workshops,
          },
          {
            ...{ name: "province", label: t("exported.province") },
            options: provinces.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            ...{ name: "stakeholder", label: t("exported.stakeholder") },
            options: stakeholderTypes.map((value) => ({
              value,
              label: t(`guest.stakeholder_type.${value}`),
            })),
          },
          chosen("status", ["all"]),
          chosen("layout", ["wide"]),
        ]}
      />
      <div id="export" class="stack">
        {count.answers > 0 ? (
          <>
            <p class="exported-count">
              <strong>{t("exported.count", { count: count.answers })}</strong>{" "}
              {t("exported.by", { count: count.participants })}
            </p>
            <div class="exported-parts">
              <Files {...props} />
              <Names {...{ choice, path, query }} />
            </div>
          </>
        ) : isNarrowed ? (
          <NoneFits title={t("exported.nothing")} path={path} all={t("exported.show_all")} />
        ) : (
          <EmptyState icon="download" title={t("exported.nothing_yet")}>
            <p>{t("exported.nothing_words")}</p>
          </EmptyState>
        )}
      </div>
    </Section>
  );
}
